package org.caredesk.payment.gateway;

import org.caredesk.shared.Money;

/**
 * The answer to an inquiry.
 *
 * @param answer what the processor says
 * @param reference its reference; null unless it has one
 * @param amount what it moved; null unless executed
 * @param isFinal executed and not to change any more
 * @param code its code, or ours
 * @param words its words
 * @param hint what its refusal says about the charge, or about our credentials; NONE otherwise
 * @param hard declined for good
 */
public record InquiryAnswer(
    Answer answer,
    String reference,
    Money amount,
    boolean isFinal,
    String code,
    String words,
    Hint hint,
    boolean hard) {

  private static final String PAUSED = "paused";

  /** The breaker is open or there is no room: nobody was asked. */
  public static InquiryAnswer paused() {
    return cannotTell(PAUSED, null);
  }

  /** Whether nobody was asked at all. */
  public boolean isPaused() {
    return answer == Answer.CANNOT_TELL && PAUSED.equals(code);
  }

  /** It has it. */
  public static InquiryAnswer executed(
      String reference, Money amount, boolean isFinal, String code) {
    return new InquiryAnswer(
        Answer.EXECUTED, reference, amount, isFinal, code, null, Hint.NONE, false);
  }

  /** It said no, for now as far as anybody knows. */
  public static InquiryAnswer declined(String reference, String code, String words) {
    return declined(reference, code, words, Hint.NONE, false);
  }

  /** It said no, and why. */
  public static InquiryAnswer declined(
      String reference, String code, String words, Hint hint, boolean hard) {
    return new InquiryAnswer(Answer.DECLINED, reference, null, true, code, words, hint, hard);
  }

  /** It knows nothing of it. */
  public static InquiryAnswer notFound() {
    return new InquiryAnswer(
        Answer.NOT_FOUND, null, null, false, "not_found", null, Hint.NONE, false);
  }

  /** It does not take our credentials: nothing was learned, and the account's breaker opens. */
  public static InquiryAnswer badCredentials(String code, String words) {
    return new InquiryAnswer(
        Answer.CANNOT_TELL, null, null, false, code, words, Hint.BAD_CREDENTIALS, false);
  }

  /** Nobody can say. */
  public static InquiryAnswer cannotTell(String code, String words) {
    return new InquiryAnswer(Answer.CANNOT_TELL, null, null, false, code, words, Hint.NONE, false);
  }
}
