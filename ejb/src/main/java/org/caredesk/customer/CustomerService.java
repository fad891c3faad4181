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
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.history.PastEntry;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;

/** Takes customers on, new ones and those whom the merchant knew before. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class CustomerService {

  @Inject private CustomerRepository customers;
  @Inject private AuditService audit;
  @Inject private HistoryService history;
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

  private static Ref ref(long id) {
    return Ref.of(Ref.CUSTOMER, id);
  }
}
