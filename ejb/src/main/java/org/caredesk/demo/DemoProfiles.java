package org.caredesk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.blacklist.BlacklistKind;
import org.caredesk.blacklist.BlacklistPolicy;
import org.caredesk.blacklist.BlacklistRequest;
import org.caredesk.blacklist.BlacklistService;
import org.caredesk.blacklist.BlacklistTrait;
import org.caredesk.customer.CustomerReader;
import org.caredesk.shared.BusinessException;

/** What makes some profiles of the cast worth a look: one of them is barred. */
@ApplicationScoped
class DemoProfiles {

  @Inject private CustomerReader customers;
  @Inject private BlacklistService blacklist;

  /** By the customer and the mail alone: the whole cast lives at one address. */
  void bar(DemoCast member) {
    long id = customers.findIdByNumber(member.number()).orElseThrow();
    List<String> keys =
        BlacklistPolicy.traitsOf(customers.profile(id)).stream()
            .filter(t -> t.kind() == BlacklistKind.CUSTOMER || t.kind() == BlacklistKind.EMAIL)
            .map(BlacklistTrait::key)
            .toList();
    try {
      blacklist.blacklist(
          new BlacklistRequest(id, keys, "Third chargeback within a year, parcels signed for"));
    } catch (BusinessException already) {
      // another server of this demo was here before
    }
  }
}
