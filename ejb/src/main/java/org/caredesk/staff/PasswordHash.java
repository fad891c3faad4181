package org.caredesk.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords are kept as salted PBKDF2 hashes that take a while to compute. A hash carries its own
 * cost, so that older ones still open when the cost is raised.
 */
final class PasswordHash {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final String NAME = "pbkdf2-sha512";
  private static final int ROUNDS = 210_000;
  private static final int BITS = 512;
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A hash that no password has: checking it costs a stranger the same time as a colleague. */
  static final String NOBODYS = of(Long.toString(RANDOM.nextLong()).toCharArray());

  private PasswordHash() {}

  static String of(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        NAME,
        Integer.toString(ROUNDS),
        base64.encodeToString(salt),
        base64.encodeToString(derive(password, salt, ROUNDS)));
  }

  /** Compares in constant time; what is no hash matches nothing. */
  static boolean matches(char[] password, String stored) {
    String[] parts = stored.split("\\$");
    if (parts.length != 4 || !parts[0].equals(NAME)) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
  }

  private static byte[] derive(char[] password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java knows no " + ALGORITHM, e);
    } finally {
      spec.clearPassword();
    }
  }
}
