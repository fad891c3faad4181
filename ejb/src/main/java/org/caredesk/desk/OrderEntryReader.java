package org.caredesk.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.caredesk.blacklist.BlacklistReader;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.CustomerProfile;
import org.caredesk.customer.CustomerReader;
import org.caredesk.order.OrderAddress;
import org.caredesk.order.OrderDraftDetails;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderReader;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.Roles;

/** Fills order entry: with a customer's data for a new order, or with an order that was begun. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class OrderEntryReader {

  @Inject private CustomerReader customers;
  @Inject private OrderReader orders;
  @Inject private OrderPlacedReader placed;
  @Inject private BlacklistReader blacklist;
  @Inject private SettingReader settings;

  /**
   * A new order of this customer, in the merchant's currency.
   *
   * @throws org.caredesk.customer.UnknownCustomerException when nobody has this id
   */
  public EntryDetails begin(long customerId) {
    CustomerProfile person = customers.profile(customerId);
    EntryRequest blank =
        new EntryRequest(
            null,
            0,
            customerId,
            settings.get().currency(),
            List.of(),
            null,
            null,
            billing(person),
            shipping(person));
    return details(person, blank, null, null);
  }

  /**
   * An order that was begun or declined, as it was left.
   *
   * @throws org.caredesk.order.UnknownOrderException when no order has this id
   */
  public EntryDetails resume(long orderId) {
    OrderDraftDetails draft = orders.draft(orderId);
    CustomerProfile person = customers.profile(draft.customerId());
    EntryRequest entry =
        new EntryRequest(
            draft.id(),
            draft.version(),
            draft.customerId(),
            draft.currency(),
            draft.lines().stream().map(OrderEntryReader::line).toList(),
            draft.couponCode(),
            draft.shippingProfileId(),
            Objects.requireNonNullElseGet(draft.billTo(), () -> billing(person)),
            Objects.requireNonNullElseGet(draft.shipTo(), () -> shipping(person)));
    return details(person, entry, draft, placed.latest(orderId).orElse(null));
  }

  private EntryDetails details(
      CustomerProfile person, EntryRequest entry, OrderDraftDetails draft, PlacedReceipt latest) {
    Settings now = settings.get();
    return new EntryDetails(
        person.name(),
        person.number(),
        entry,
        draft,
        now.agentsChangePrices(),
        blacklist.barring(person),
        latest);
  }

  private static EntryLine line(OrderLineRequest kept) {
    return new EntryLine(
        kept.sku(), kept.quantity(), kept.listPrice() == null ? null : kept.unitPrice());
  }

  private static OrderAddress billing(CustomerProfile person) {
    AddressLine known = person.billing();
    return known == null
        ? new OrderAddress(person.name(), "", "", "", "", "", "GB")
        : address(person, known);
  }

  private static OrderAddress shipping(CustomerProfile person) {
    return person.shipping() == null ? billing(person) : address(person, person.shipping());
  }

  private static OrderAddress address(CustomerProfile person, AddressLine known) {
    return new OrderAddress(
        person.name(),
        known.line1(),
        known.line2(),
        known.city(),
        known.state(),
        known.postalCode(),
        known.country());
  }
}
