package org.caredesk.payment;

import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.Evidence;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Hint;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.shared.Money;

/**
 * What was found out about a call, by its own answer or by asking later, in the one form that is
 * recorded.
 *
 * @param verdict what it means
 * @param outcome what is written as the call's outcome
 * @param result how the movement is shown, null while there is no last word
 * @param by whose word it is
 * @param answered whether the gateway itself answered the call
 * @param amount what the gateway says moved, null: as asked
 */
record Finding(
    Verdict verdict,
    Outcome outcome,
    TransactionResult result,
    OperationEnd by,
    boolean answered,
    Money amount,
    String code,
    String words,
    String reference,
    Evidence evidence) {

  enum Verdict {
    /** It happened. */
    DONE,
    /** It did not happen and will not. */
    DENIED,
    /** The gateway knows nothing of it: believed when heard twice. */
    NOT_FOUND,
    /** No last word. */
    OPEN
  }

  /** The answer to the call itself; a duplicate and a void of what is gone are asked about. */
  static Finding ofAnswer(OperationKind kind, GatewayOutcome answer) {
    return switch (answer.outcome()) {
      case APPROVED -> answered(Verdict.DONE, answer, TransactionResult.APPROVED);
      case ACCEPTED -> answered(Verdict.OPEN, answer, null);
      case DECLINED_SOFT -> answered(Verdict.DENIED, answer, TransactionResult.DECLINED_SOFT);
      case DECLINED_HARD -> answered(Verdict.DENIED, answer, TransactionResult.DECLINED_HARD);
      case REFUSED ->
          isQuestion(kind, answer.hint())
              ? answered(Verdict.OPEN, answer, null)
              : answered(Verdict.DENIED, answer, TransactionResult.REFUSED);
      case NOT_SENT -> answered(Verdict.DENIED, answer, TransactionResult.NOT_SENT);
      case UNKNOWN -> answered(Verdict.OPEN, answer, null);
    };
  }

  /** What the gateway says when it is asked for a sale, an authorization or a capture. */
  static Finding ofInquiry(InquiryAnswer answer) {
    return switch (answer.answer()) {
      case EXECUTED ->
          answer.isFinal()
              ? asked(Verdict.DONE, Outcome.APPROVED, TransactionResult.APPROVED, answer)
              : asked(Verdict.OPEN, Outcome.ACCEPTED, null, answer);
      case DECLINED ->
          asked(Verdict.DENIED, Outcome.DECLINED_SOFT, TransactionResult.DECLINED_SOFT, answer);
      case NOT_FOUND ->
          asked(Verdict.NOT_FOUND, Outcome.UNKNOWN, TransactionResult.NOT_EXECUTED, answer);
      case CANNOT_TELL -> asked(Verdict.OPEN, Outcome.UNKNOWN, null, answer);
    };
  }

  /** What the gateway's books of the charge mean for a void whose answer is missing. */
  static Finding ofVoidStatus(ChargeStatus status) {
    if (!status.known()) {
      return told(Verdict.OPEN, Outcome.UNKNOWN, null, "cannot_tell");
    }
    return switch (Phase.valueOf(status.phase())) {
      case VOIDED ->
          told(Verdict.DONE, Outcome.APPROVED, TransactionResult.APPROVED, status.phase());
      case SETTLING, SETTLED, EXPIRED, DECLINED ->
          told(Verdict.DENIED, Outcome.REFUSED, TransactionResult.NOT_EXECUTED, status.phase());
      case NEW, AUTHORIZED, CAPTURED ->
          told(Verdict.NOT_FOUND, Outcome.UNKNOWN, TransactionResult.NOT_EXECUTED, status.phase());
    };
  }

  private static boolean isQuestion(OperationKind kind, Hint hint) {
    return hint == Hint.DUPLICATE || kind == OperationKind.VOID && hint == Hint.ALREADY_VOIDED;
  }

  private static Finding answered(
      Verdict verdict, GatewayOutcome answer, TransactionResult result) {
    boolean heard = answer.outcome() != Outcome.NOT_SENT && answer.outcome() != Outcome.UNKNOWN;
    return new Finding(
        verdict,
        answer.outcome(),
        result,
        OperationEnd.ANSWER,
        heard,
        null,
        answer.code(),
        answer.words(),
        answer.reference(),
        answer.evidence());
  }

  private static Finding asked(
      Verdict verdict, Outcome outcome, TransactionResult result, InquiryAnswer answer) {
    return new Finding(
        verdict,
        outcome,
        result,
        OperationEnd.INQUIRY,
        false,
        answer.amount(),
        answer.code(),
        answer.words(),
        answer.reference(),
        Evidence.NONE);
  }

  private static Finding told(
      Verdict verdict, Outcome outcome, TransactionResult result, String code) {
    return new Finding(
        verdict,
        outcome,
        result,
        OperationEnd.INQUIRY,
        false,
        null,
        code,
        null,
        null,
        Evidence.NONE);
  }

  /** Whether it ends the call. */
  boolean ends() {
    return verdict == Verdict.DONE || verdict == Verdict.DENIED;
  }

  /** The same, believed: heard twice. */
  Finding believed() {
    return as(Verdict.DENIED);
  }

  /** The same, not believed. */
  Finding stillOpen() {
    return as(Verdict.OPEN);
  }

  private Finding as(Verdict other) {
    return new Finding(
        other, outcome, result, by, answered, amount, code, words, reference, evidence);
  }
}
