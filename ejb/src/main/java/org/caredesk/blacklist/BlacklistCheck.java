package org.caredesk.blacklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.CustomerReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/**
 * Asked before any order is taken and before any gateway is called: whoever is barred is stopped
 * here, whatever the screen has offered.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SYSTEM})
public class BlacklistCheck {

  @Inject private CustomerReader customers;
  @Inject private BlacklistRepository entries;

  /**
   * Lets pass who is not barred: neither the customer nor one of their mails, phones and addresses,
   * nor the card they pay with.
   *
   * @param cardFingerprint the gateway's mark of the card's number, null: not known or none yet
   * @throws BusinessException blacklist.barred (what matched, since when)
   */
  public void check(long customerId, String cardFingerprint) {
    check(customerId, cardFingerprint, List.of());
  }

  /**
   * As {@link #check(long, String)}, for an order that goes elsewhere than to the customer.
   *
   * @param places where it is sent to or billed, as typed for this order
   */
  public void check(long customerId, String cardFingerprint, List<AddressLine> places) {
    List<String> keys = new ArrayList<>();
    BlacklistPolicy.traitsOf(customers.profile(customerId)).stream()
        .filter(trait -> trait.kind() != BlacklistKind.CARD)
        .forEach(trait -> keys.add(trait.key()));
    if (cardFingerprint != null && !cardFingerprint.isBlank()) {
      keys.add(BlacklistPolicy.card(cardFingerprint, "").key());
    }
    places.stream()
        .filter(BlacklistPolicy::isComparable)
        .forEach(place -> keys.add(BlacklistPolicy.address(place).key()));
    List<BlacklistRow> barring = entries.holding(keys);
    if (!barring.isEmpty()) {
      BlacklistRow first = barring.get(0);
      throw new BusinessException("blacklist.barred", first.shown(), first.createdAt());
    }
  }
}
