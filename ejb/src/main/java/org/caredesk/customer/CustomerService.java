package org.caredesk.customer;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryReader;
import org.caredesk.history.HistoryRow;
import org.caredesk.history.HistoryService;
import org.caredesk.history.PastEntry;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Ref;

/**
 * Changes customers. Every edit is in the audit and in the customer's history, before and after.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class CustomerService {

  @Inject private CustomerRepository customers;
  @Inject private AuditService audit;
  @Inject private HistoryService history;
  @Inject private HistoryReader past;
  @Inject private Clocks clocks;

  /**
   * Takes somebody new on.
   *
   * @return the new id
   * @throws BusinessException customer.duplicate when the number is taken; customer.email,
   *     customer.country, customer.nameless when those are no good
   */
  public long create(NewCustomerRequest request) {
    if (request.number() != null && customers.isTaken(request.number())) {
      throw new BusinessException("customer.duplicate", request.number());
    }
    Instant since = request.createdAt() == null ? clocks.now() : request.createdAt();
    Customer customer =
        new Customer(
            request.number(), request.name(), request.language(), request.billing(), since);
    if (request.shipping() != null) {
      customer.shipTo(request.shipping());
    }
    customer.reachAt(request.emails(), request.phones());
    customers.add(customer);
    customers.writeAndForget();
    history.record(customer.id(), HistoryKind.CUSTOMER_CREATED, ref(customer.id()));
    audit.record("customer.created", ref(customer.id()), customer.number());
    return customer.id();
  }

  /**
   * Calls a customer differently.
   *
   * @param version as the profile showed it
   * @throws BusinessException customer.changed (who, when) when somebody was faster
   */
  public void rename(long id, long version, CustomerName name) {
    Customer customer = seen(id, version);
    String before = customer.name().toString();
    customer.rename(name);
    record(customer, before, name.toString());
  }

  /**
   * Replaces mails and phones; the first of each is the one that is used.
   *
   * @param version as the profile showed it
   * @throws BusinessException customer.changed (who, when) when somebody was faster; customer.email
   *     when a mail server would not take an address
   */
  public void changeContact(long id, long version, List<String> emails, List<String> phones) {
    Customer customer = seen(id, version);
    String before = contact(customer);
    customer.reachAt(emails, phones);
    record(customer, before, contact(customer));
  }

  /**
   * Takes on whom the merchant knew before; the caller has checked that the numbers are free. One
   * journey to the database for many.
   */
  @RolesAllowed(SYSTEM)
  public void recordPast(List<PastCustomer> known) {
    List<Customer> added = new ArrayList<>();
    for (PastCustomer one : known) {
      Customer customer =
          new Customer(one.number(), one.name(), one.language(), one.billing(), one.createdAt());
      customer.reachAt(List.of(one.email()), List.of(one.phone()));
      customers.add(customer);
      added.add(customer);
    }
    customers.writeAndForget();
    Instant now = clocks.now();
    history.recordAll(added.stream().map(customer -> imported(customer, now)).toList());
  }

  private static PastEntry imported(Customer customer, Instant at) {
    return new PastEntry(
        customer.id(), at, HistoryKind.IMPORTED, SYSTEM, ref(customer.id()), List.of());
  }

  /** Keeps the cards that customers have paid with; those known already are left as they are. */
  @RolesAllowed(SYSTEM)
  public void rememberCards(List<CardOnFileRequest> cards) {
    customers.remember(cards);
  }

  private Customer seen(long id, long version) {
    Customer customer = customers.toChange(id);
    if (customer.version() != version) {
      List<HistoryRow> changes =
          past.page(id, Set.of(HistoryKind.CUSTOMER_CHANGED), PageRequest.top(1)).rows();
      throw changes.isEmpty()
          ? new BusinessException("customer.changed", SYSTEM, clocks.now())
          : new BusinessException("customer.changed", changes.get(0).actor(), changes.get(0).at());
    }
    return customer;
  }

  private void record(Customer customer, String before, String after) {
    if (!before.equals(after)) {
      customers.changed(customer);
      Ref ref = ref(customer.id());
      history.record(customer.id(), HistoryKind.CUSTOMER_CHANGED, ref, before, after);
      audit.record("customer.changed", ref, before + " -> " + after);
    }
  }

  private static String contact(Customer customer) {
    return String.join(", ", customer.emails()) + " · " + String.join(", ", customer.phones());
  }

  private static Ref ref(long id) {
    return Ref.of(Ref.CUSTOMER, id);
  }
}
