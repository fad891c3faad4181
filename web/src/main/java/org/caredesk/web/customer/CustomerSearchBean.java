package org.caredesk.web.customer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.customer.RecentCustomerReader;
import org.caredesk.customer.RecentCustomerRow;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderRow;
import org.caredesk.search.CustomerRow;
import org.caredesk.search.CustomerSearch;
import org.caredesk.search.CustomerSearchRequest;
import org.caredesk.search.Hit;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.web.PagedRows;
import org.caredesk.web.Texts;
import org.omnifaces.util.Faces;

/**
 * The search page. What is searched for stands in the address, so that a search can be kept, sent
 * to a colleague and gone back to.
 */
@Named("customerSearch")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CustomerSearchBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> FIRST =
      List.of("order", "first", "last", "phone", "email", "bin", "digits");
  private static final List<String> MORE = List.of("company", "address", "postal", "reference");
  private static final int ORDERS_SHOWN = 10;
  private static final int HITS_SHOWN = 50;

  @Inject private CustomerSearch search;
  @Inject private OrderReader orders;
  @Inject private RecentCustomerReader recent;
  @Inject private SettingReader settings;
  @Inject private Texts texts;

  private final Map<String, String> typed = new HashMap<>();
  private final Map<Long, List<OrderRow>> opened = new HashMap<>();
  private CustomerSearchRequest wanted;
  private PagedRows<CustomerRow> rows;
  private List<Hit> hits;
  private String refusal;
  private List<RecentCustomerRow> recents;

  @PostConstruct
  void read() {
    FIRST.forEach(this::read);
    MORE.forEach(this::read);
    read("find");
    wanted = request();
    if (typed.containsKey("find")) {
      hits = search.anything(typed.get("find"), HITS_SHOWN);
    } else if (!wanted.isEmpty()) {
      rows = new PagedRows<>(this::page, CustomerRow::id);
    }
  }

  private void read(String name) {
    String value = Faces.getRequestParameter(name);
    if (value != null && !value.isBlank()) {
      typed.put(name, value.strip());
    }
  }

  private CustomerSearchRequest request() {
    return new CustomerSearchRequest(
        typed.get("order"),
        typed.get("first"),
        typed.get("last"),
        typed.get("phone"),
        typed.get("email"),
        typed.get("bin"),
        typed.get("digits"),
        typed.get("company"),
        typed.get("address"),
        typed.get("postal"),
        typed.get("reference"));
  }

  private Page<CustomerRow> page(PageRequest request) {
    try {
      return search.byFields(wanted, request);
    } catch (BusinessException refused) {
      refusal = texts.error(refused);
      return Page.empty();
    }
  }

  /** The latest orders of a customer whose row was opened. */
  public List<OrderRow> ordersOf(CustomerRow row) {
    return opened.computeIfAbsent(
        row.id(), id -> orders.ofCustomers(Set.of(id), ORDERS_SHOWN).get(id));
  }

  /** Whom the member looked at last, before anything is searched for. */
  public List<RecentCustomerRow> getRecent() {
    if (recents == null) {
      recents = recent.mine();
    }
    return recents;
  }

  /** Whether fewer than two whole fields find nothing. */
  public boolean isRestricted() {
    return settings.get().restrictCustomerSearch();
  }

  public List<String> getFirst() {
    return FIRST;
  }

  public List<String> getMore() {
    return MORE;
  }

  /** Whether one of the lesser fields is in use, so that they stand open. */
  public boolean isMoreOpen() {
    return MORE.stream().anyMatch(typed::containsKey);
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public PagedRows<CustomerRow> getRows() {
    return rows;
  }

  public List<Hit> getHits() {
    return hits;
  }

  public String getRefusal() {
    return refusal;
  }

  /** From here on the total is not exact. */
  public int getCounted() {
    return CustomerSearch.COUNTED;
  }
}
