package org.caredesk.customer;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows customers: the profile to people, name and mail address to the house. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class CustomerReader {

  @PersistenceContext private EntityManager em;

  /**
   * All that the profile's blocks show.
   *
   * @throws UnknownCustomerException when nobody has this id
   */
  public CustomerProfile profile(long id) {
    Customer customer = em.find(Customer.class, id);
    if (customer == null) {
      throw new UnknownCustomerException(id);
    }
    List<PaymentMethodLine> cards =
        em
            .createQuery(
                "select m from PaymentMethod m where m.customer.id = :id order by m.id desc",
                PaymentMethod.class)
            .setParameter("id", id)
            .getResultList()
            .stream()
            .map(PaymentMethod::line)
            .toList();
    return customer.profile(cards);
  }

  /**
   * Whom to write to, at the first address on record.
   *
   * @throws UnknownCustomerException when nobody has this id
   */
  public MailContact mailContact(long id) {
    List<?> rows =
        em.createNativeQuery(
                "select first_name, last_name, company, language,"
                    + " (select address from email_address e where e.customer_id = c.id"
                    + " order by e.id limit 1) from customer c where c.id = ?1")
            .setParameter(1, id)
            .getResultList();
    if (rows.isEmpty()) {
      throw new UnknownCustomerException(id);
    }
    Object[] row = (Object[]) rows.get(0);
    CustomerName name = nameOf(row, 0);
    String called = (name.first() + " " + name.last()).strip();
    return new MailContact(
        called.isEmpty() ? name.company() : called, (String) row[3], (String) row[4]);
  }

  /** Names by id, for lists of other rooms; ids that nobody has are left out. */
  public Map<Long, String> names(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      for (Object[] row :
          em.createQuery(
                  "select c.firstName, c.lastName, c.company, c.id from Customer c"
                      + " where c.id in :ids",
                  Object[].class)
              .setParameter("ids", List.copyOf(ids))
              .getResultList()) {
        names.put((Long) row[3], nameOf(row, 0).toString());
      }
    }
    return names;
  }

  /** Ids by the merchant's own numbers; numbers that nobody has are left out. */
  public Map<String, Long> idsByNumber(Collection<String> numbers) {
    Map<String, Long> ids = new HashMap<>();
    if (!numbers.isEmpty()) {
      em.createQuery("select c.number, c.id from Customer c where c.number in :n", Object[].class)
          .setParameter("n", List.copyOf(numbers))
          .getResultList()
          .forEach(row -> ids.put((String) row[0], (Long) row[1]));
    }
    return ids;
  }

  /** The id of the customer with this number, if there is one. */
  public Optional<Long> findIdByNumber(String number) {
    return Optional.ofNullable(idsByNumber(List.of(number)).get(number));
  }

  /** The gateway's mark of the card behind this token, where the card is on file and has one. */
  public Optional<String> findFingerprint(String token) {
    return em.createQuery(
            "select m.fingerprint from PaymentMethod m where m.token = :token and m.fingerprint"
                + " is not null",
            String.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  private static CustomerName nameOf(Object[] row, int from) {
    return new CustomerName((String) row[from], (String) row[from + 1], (String) row[from + 2]);
  }
}
