package org.caredesk.payment.refund;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.caredesk.payment.Charge;
import org.caredesk.shared.Money;

/**
 * A request for a refund in the one form that people's dialogs and bulk files come down to.
 *
 * @param requestKey the asker's key
 * @param chargeId the charge
 * @param amount how much
 * @param reason why
 * @param note the asker's words; may be null
 * @param seenVersion the charge's version that the asker saw; null for a file
 * @param seenRefundable what the asker saw to be left; null for a file
 * @param lines what it is for
 * @param askedBy who asks
 */
record RefundAsk(
    String requestKey,
    long chargeId,
    Money amount,
    String reason,
    String note,
    Long seenVersion,
    Money seenRefundable,
    List<RefundLineRequest> lines,
    String askedBy) {

  static RefundAsk of(RefundRequest request, String askedBy) {
    return new RefundAsk(
        request.requestKey().toString(),
        request.chargeId(),
        request.amount(),
        request.reason(),
        request.note() == null || request.note().isBlank() ? null : request.note().strip(),
        request.seenVersion(),
        request.seenRefundable(),
        request.lines(),
        askedBy);
  }

  static RefundAsk of(BulkRefundLine line, long chargeId, String askedBy) {
    return new RefundAsk(
        "bulk:" + line.requestNumber(),
        chargeId,
        line.amount(),
        line.reason(),
        null,
        null,
        null,
        List.of(),
        askedBy);
  }

  static RefundAsk of(ReturnRefund agreed) {
    return new RefundAsk(
        "rma:" + agreed.arrivalId(),
        agreed.chargeId(),
        agreed.amount(),
        agreed.reason(),
        agreed.note(),
        null,
        null,
        agreed.lines(),
        agreed.requestedBy());
  }

  /** What the key stands for: the same key with another digest is another request. */
  String digest() {
    String content =
        String.join(
            "\n", Long.toString(chargeId), amount.toString(), reason, "" + note, "" + lines);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  NewRefund onRecord(Charge charge, Instant at) {
    return new NewRefund(
        chargeId,
        charge.orderId(),
        charge.customerId(),
        amount,
        reason,
        note,
        requestKey,
        digest(),
        askedBy,
        at,
        lines);
  }
}
