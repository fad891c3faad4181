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
 */
public record InquiryAnswer(
    Answer answer, String reference, Money amount, boolean isFinal, String code, String words) {

  /** It has it. */
  public static InquiryAnswer executed(
      String reference, Money amount, boolean isFinal, String code) {
    return new InquiryAnswer(Answer.EXECUTED, reference, amount, isFinal, code, null);
  }

  /** It said no. */
  public static InquiryAnswer declined(String reference, String code, String words) {
    return new InquiryAnswer(Answer.DECLINED, reference, null, true, code, words);
  }

  /** It knows nothing of it. */
  public static InquiryAnswer notFound() {
    return new InquiryAnswer(Answer.NOT_FOUND, null, null, false, "not_found", null);
  }

  /** Nobody can say. */
  public static InquiryAnswer cannotTell(String code, String words) {
    return new InquiryAnswer(Answer.CANNOT_TELL, null, null, false, code, words);
  }
}
