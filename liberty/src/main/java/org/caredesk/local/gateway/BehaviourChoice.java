package org.caredesk.local.gateway;

import java.time.Instant;
import java.util.Optional;

/** Chooses what a call does: a script beats the card's last four, which beat the seeded mix. */
final class BehaviourChoice {
  private final Scripts scripts;
  private final GatewaySettings settings;

  BehaviourChoice(Scripts scripts, GatewaySettings settings) {
    this.scripts = scripts;
    this.settings = settings;
  }

  /**
   * The behaviour of one call.
   *
   * @param card the last four digits; null where they are to mean nothing
   */
  Chosen choose(MoneyRequest request, String card, CallLog.Turn turn, Instant now) {
    return scripts
        .find(request.kind(), turn.nth(), request::isAbout)
        .or(() -> LastFours.choose(request.kind(), card, turn.nth()))
        .or(() -> mixed(request, turn, now))
        .orElse(Chosen.APPROVE);
  }

  private Optional<Chosen> mixed(MoneyRequest request, CallLog.Turn turn, Instant now) {
    SeededMix mix = settings.mix();
    if (mix == null || request.kind() != CallKind.REFUND) {
      return Optional.empty();
    }
    SeededMix.Draw draw = mix.draw(request.requestKey());
    return Optional.of(Chosen.of(draw.at(turn.nth(), turn.first(), now), draw.lasting()));
  }
}
