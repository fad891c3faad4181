package org.caredesk.web.customer;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.customer.CustomerProfile;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.RecentCustomerService;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderRow;
import org.caredesk.search.CustomerFigures;
import org.caredesk.search.CustomerFiguresReader;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Given;
import org.caredesk.web.PagedRows;

/** Everything about one customer: the head of the page, the blocks and the tabs. */
@Named("profile")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CustomerProfileBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> TABS =
      List.of("orders", "transactions", "fulfillments", "cards", "credit", "history");

  @Inject private CustomerReader customers;
  @Inject private OrderReader orders;
  @Inject private CustomerFiguresReader counts;
  @Inject private RecentCustomerService recent;

  private long id;
  private String tab;
  private CustomerProfile person;
  private CustomerFigures figures;
  private PagedRows<OrderRow> rows;

  /** What the address asks for. */
  public void read() {
    id = Given.id("id");
    tab = Given.oneOf("tab", TABS);
    Given.orMissing(
        () -> {
          refresh();
          recent.opened(id);
        });
  }

  /** Reads again what an act may have changed. */
  public void refresh() {
    person = customers.profile(id);
    figures = counts.of(id);
    rows = new PagedRows<>(page -> orders.ofCustomer(id, page), OrderRow::id);
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    refresh();
  }

  /** Opens another tab, as the address then says. */
  public void open() {
    tab = Given.oneOf("tab", TABS);
  }

  public long getId() {
    return id;
  }

  public String getTab() {
    return tab;
  }

  public List<String> getTabs() {
    return TABS;
  }

  public CustomerProfile getPerson() {
    return person;
  }

  /** How much a tab holds, beside its name; null where nothing is counted. */
  public Long count(String which) {
    return switch (which) {
      case "orders" -> figures.orders();
      case "transactions" -> figures.transactions();
      case "fulfillments" -> figures.fulfillments();
      case "cards" -> figures.cards();
      case "mails" -> figures.mails();
      case "credit" -> figures.creditEntries();
      default -> null;
    };
  }

  public CustomerFigures getFigures() {
    return figures;
  }

  public PagedRows<OrderRow> getRows() {
    return rows;
  }
}
