package org.caredesk.web.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerService;
import org.caredesk.customer.NewCustomerRequest;
import org.caredesk.order.OrderAddress;
import org.caredesk.search.CustomerSearch;
import org.caredesk.search.Hit;
import org.caredesk.search.HitKind;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Notices;
import org.omnifaces.util.Faces;
import org.primefaces.event.SelectEvent;

/** For whom the order is, when nobody is given: somebody known, or somebody new. */
@Named("buyer")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class EntryCustomerBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  @Inject private CustomerSearch search;
  @Inject private CustomerService customers;
  @Inject private Notices notices;

  private String typed;
  private boolean fresh;
  private String first;
  private String last;
  private String company;
  private String email;
  private String phone;
  private final EntryAddressForm address =
      new EntryAddressForm(new OrderAddress("", "", "", "", "", "", "GB"));

  /** Customers that what was typed may mean. */
  public List<Hit> complete(String text) {
    return search.anything(text, SHOWN).stream()
        .filter(hit -> hit.kind() == HitKind.CUSTOMER)
        .toList();
  }

  /** Goes on with the customer who was chosen. */
  public void chosen(SelectEvent<String> event) {
    begin(Long.parseLong(event.getObject()));
  }

  /** Opens the form for somebody new. */
  public void open() {
    fresh = true;
  }

  /** Takes somebody new on and goes on with them. */
  public void create() {
    try {
      begin(customers.create(request()));
    } catch (BusinessException refused) {
      notices.refusedAt(field(refused.code()), refused);
    }
  }

  private static String field(String code) {
    return switch (code) {
      case "customer.nameless", "customer.tooLong" -> "last";
      case "customer.email" -> "email";
      case "customer.country" -> "country";
      default -> null;
    };
  }

  private NewCustomerRequest request() {
    OrderAddress home = address.read();
    return new NewCustomerRequest(
        null,
        new CustomerName(first, last, company),
        null,
        email == null ? List.of() : List.of(email),
        phone == null ? List.of() : List.of(phone),
        new AddressRequest(
            home.line1(),
            home.line2(),
            home.city(),
            home.state(),
            home.postalCode(),
            home.country()),
        null,
        null);
  }

  private static void begin(long customerId) {
    Faces.redirect(
        Faces.getRequestContextPath() + "/order/entry?customer=%s", String.valueOf(customerId));
  }

  public boolean isFresh() {
    return fresh;
  }

  public EntryAddressForm getAddress() {
    return address;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String first) {
    this.first = first;
  }

  public String getLast() {
    return last;
  }

  public void setLast(String last) {
    this.last = last;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(String company) {
    this.company = company;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
