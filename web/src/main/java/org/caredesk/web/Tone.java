package org.caredesk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;

/**
 * Which of the four tones a state has. The word says what it is; the tone only helps the eye, and
 * what still moves by itself turns.
 */
@Named("tone")
@ApplicationScoped
public class Tone {

  private static final Map<String, Set<String>> TONES =
      Map.of(
          "ok",
              Set.of(
                  "SUCCEEDED",
                  "SETTLED",
                  "COMPLETE",
                  "COMPLETED",
                  "ACTIVE",
                  "APPROVED",
                  "SENT",
                  "SIGNED_IN",
                  "TAKEN",
                  "DELIVERED",
                  "RECEIVED",
                  "ASKED",
                  "GOOD"),
          "info",
              Set.of(
                  "ACCEPTED",
                  "CAPTURED",
                  "AUTHORIZED",
                  "PENDING",
                  "SCHEDULED",
                  "OPEN",
                  "SHIPPED",
                  "ISSUED",
                  "NOT_BEGUN"),
          "info running", Set.of("SENDING", "SETTLING", "RUNNING", "STARTING", "STOPPING"),
          "warn",
              Set.of(
                  "QUEUED",
                  "HELD",
                  "UNKNOWN",
                  "PARTIAL",
                  "AWAITING_APPROVAL",
                  "DECLINED_SOFT",
                  "STOPPED",
                  "PAUSED",
                  "WAITING",
                  "DELAYED",
                  "PARTLY",
                  "NEW",
                  "WRONG_PASSWORD",
                  "UNKNOWN_LOGIN",
                  "HOLD",
                  "RMA_PENDING",
                  "PARTLY_RECEIVED",
                  "DUE",
                  "USED_UP"),
          "bad",
              Set.of(
                  "DECLINED",
                  "DECLINED_HARD",
                  "ABANDONED",
                  "FAILED",
                  "LOST",
                  "REFUSED",
                  "REJECTED",
                  "REVERSED",
                  "EXPIRED",
                  "LOCKED",
                  "BARRED"));

  /** The style classes of a state, by its name; what is over and neutral stays grey. */
  public String of(Object state) {
    String name = String.valueOf(state);
    return TONES.entrySet().stream()
        .filter(tone -> tone.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("idle");
  }
}
