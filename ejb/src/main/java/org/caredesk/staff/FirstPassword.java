package org.caredesk.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first admin's password: given from outside, or made up and left in a file that only the
 * server's own user can read, until the first sign-in.
 */
@ApplicationScoped
class FirstPassword {

  private static final Logger LOG = Logger.getLogger(FirstPassword.class.getName());
  private static final int BYTES = 18;
  private static final String ADMIN = "admin";

  @Inject
  @ConfigProperty(name = "caredesk.admin.password")
  private Optional<String> given;

  @Inject
  @ConfigProperty(name = "caredesk.admin.password.file", defaultValue = "first-admin-password.txt")
  private String file;

  String choose() {
    return given.filter(password -> !password.isBlank()).orElseGet(this::written);
  }

  /** The admin is in: the file has done its work. */
  void usedBy(String login) {
    if (ADMIN.equals(login)) {
      try {
        Files.deleteIfExists(path());
      } catch (IOException e) {
        LOG.log(Level.WARNING, "could not remove {0}: {1}", new Object[] {path(), e});
      }
    }
  }

  private String written() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().encodeToString(random);
    try {
      Files.deleteIfExists(path());
      Files.createFile(
          path(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(path(), password + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException("the first admin's password could not be written", e);
    }
    LOG.warning(() -> "first sign-in: as " + ADMIN + ", the password is in " + path());
    return password;
  }

  private Path path() {
    return Path.of(file).toAbsolutePath();
  }
}
