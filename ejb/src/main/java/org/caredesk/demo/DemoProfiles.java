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
import org.caredesk.customer.credit.CreditRequest;
import org.caredesk.customer.credit.CreditService;
import org.caredesk.customer.field.FieldKind;
import org.caredesk.customer.field.FieldRequest;
import org.caredesk.customer.field.FieldService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * What makes some profiles of the cast worth a look: one of them is barred, one has credit, and the
 * merchant has fields of its own.
 */
@ApplicationScoped
class DemoProfiles {

  @Inject private CustomerReader customers;
  @Inject private BlacklistService blacklist;
  @Inject private CreditService credit;
  @Inject private FieldService fields;

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

  /** For a lamp that came scratched. */
  void credit(DemoCast member, Money amount) {
    long id = customers.findIdByNumber(member.number()).orElseThrow();
    credit.grant(
        new CreditRequest("demo-credit-" + id, id, amount, "Lamp came scratched, kept it gladly"));
  }

  /** Fields of three kinds. */
  void fields() {
    try {
      fields.define(new FieldRequest("Birthday", FieldKind.DATE, List.of()));
      fields.define(
          new FieldRequest("Loyalty", FieldKind.CHOICE, List.of("Bronze", "Silver", "Gold")));
      fields.define(new FieldRequest("Parcel shop", FieldKind.TEXT, List.of()));
    } catch (BusinessException already) {
      // another server of this demo was here before
    }
  }
}
