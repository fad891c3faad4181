package org.caredesk.customer;

import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;

/** What counts as a mail address: one that a mail server could take, with a whole domain. */
public final class MailAddressPolicy {

  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@,;:<>()\\[\\]\\\\\"]{1,64}@"
              + "([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]{1,62}");

  private MailAddressPolicy() {}

  /** Whether a mail server could take it. */
  public static boolean accepts(String address) {
    return address != null
        && address.length() <= LONGEST
        && SHAPE.matcher(address).matches()
        && !address.startsWith(".")
        && !address.contains("..")
        && !address.contains(".@");
  }

  /**
   * The address without blanks around.
   *
   * @throws BusinessException customer.email when no mail server would take it
   */
  public static String check(String typed) {
    String address = typed == null ? "" : typed.strip();
    if (!accepts(address)) {
      throw new BusinessException("customer.email", address);
    }
    return address;
  }
}
