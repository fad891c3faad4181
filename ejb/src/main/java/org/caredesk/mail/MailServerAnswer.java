package org.caredesk.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the mail server meant, in its own words. A code that begins with 5 is for good, everything
 * else may be better later; a wrong password of ours is no fault of the mail.
 *
 * @param words what it said, without the names of exceptions
 */
record MailServerAnswer(AttemptOutcome outcome, String words) {

  private static final Pattern CODE = Pattern.compile("^([245])\\d\\d\\b");

  /** Codes about us, not about the mail: sign in first, sign-in failed, encrypt first. */
  private static final Pattern OURS = Pattern.compile("^53[0458]\\b");

  static MailServerAnswer of(MessagingException failure) {
    Set<String> said = said(failure);
    if (failure instanceof SendFailedException sent
        && !(failure instanceof AuthenticationFailedException)) {
      return new MailServerAnswer(outcome(sent, said), words(said, isTaken(sent)));
    }
    return new MailServerAnswer(AttemptOutcome.DELAYED, words(said, false));
  }

  boolean isTaken() {
    return outcome == AttemptOutcome.TAKEN || outcome == AttemptOutcome.PARTLY;
  }

  private static AttemptOutcome outcome(SendFailedException failure, Set<String> said) {
    boolean refusesSome = count(failure.getInvalidAddresses()) > 0;
    if (count(failure.getValidSentAddresses()) > 0) {
      return refusesSome ? AttemptOutcome.PARTLY : AttemptOutcome.TAKEN;
    }
    boolean takesNone = refusesSome && count(failure.getValidUnsentAddresses()) == 0;
    return takesNone || said.stream().anyMatch(MailServerAnswer::isForGood)
        ? AttemptOutcome.REFUSED
        : AttemptOutcome.DELAYED;
  }

  private static boolean isForGood(String words) {
    Matcher code = CODE.matcher(words);
    return code.find() && code.group(1).equals("5") && !OURS.matcher(words).find();
  }

  private static boolean isTaken(SendFailedException failure) {
    return count(failure.getValidSentAddresses()) > 0 && count(failure.getInvalidAddresses()) == 0;
  }

  /** Each answer once: the failure itself and those behind it, one for each address. */
  private static Set<String> said(MessagingException failure) {
    Set<String> said = new LinkedHashSet<>();
    for (Exception at = failure; at != null; at = next(at)) {
      String words = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
      for (String line : words.split("\\R")) {
        String bare = line.replaceFirst("^\\S+Exception: ", "").strip();
        if (!bare.isEmpty() && !bare.equals(";")) {
          said.add(bare);
        }
      }
    }
    return said;
  }

  private static Exception next(Exception at) {
    return at instanceof MessagingException mail ? mail.getNextException() : null;
  }

  /** All answers that carry a code, or all there are; of a mail that was taken the last word. */
  private static String words(Set<String> said, boolean taken) {
    if (taken) {
      return said.stream().filter(one -> one.startsWith("2")).findFirst().orElse(null);
    }
    Set<String> coded = new LinkedHashSet<>();
    said.stream()
        .filter(one -> CODE.matcher(one).find() && !one.startsWith("2"))
        .forEach(coded::add);
    return String.join("; ", coded.isEmpty() ? said : coded);
  }

  private static int count(Address[] addresses) {
    return addresses == null ? 0 : addresses.length;
  }
}
