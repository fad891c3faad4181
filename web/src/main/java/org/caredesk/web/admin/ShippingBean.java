package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.caredesk.catalog.shipping.ShippingBasis;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.shipping.ShippingReader;
import org.caredesk.catalog.shipping.ShippingService;
import org.caredesk.catalog.shipping.ShippingStep;
import org.caredesk.shared.Money;
import org.caredesk.web.ShowBean;
import org.caredesk.web.Texts;

/** The ways to ship; each can be retired and restored. There are few: the list is whole. */
@Named("shipping")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ShippingBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ShippingReader reader;
  @Inject private ShippingService service;
  @Inject private Saving saving;
  @Inject private ShowBean show;
  @Inject private Texts texts;

  private List<ShippingProfile> rows;

  /** Reads again. */
  @PostConstruct
  public void look() {
    rows = reader.all();
  }

  public void retire(ShippingProfile row) {
    saving.act(() -> service.retire(row.id(), row.version()), "admin.shipping.retired", row.name());
    look();
  }

  public void restore(ShippingProfile row) {
    saving.act(
        () -> service.restore(row.id(), row.version()), "admin.shipping.restored", row.name());
    look();
  }

  /** Where a step begins, in words: from 2,000 g; the first one begins at nothing. */
  public String from(ShippingProfile row, ShippingStep step) {
    if (step.from().signum() == 0) {
      return "";
    }
    return switch (row.basis()) {
      case FLAT -> "";
      case WEIGHT -> texts.of("admin.shipping.fromGrams", show.count(step.from().longValue()));
      case GOODS ->
          texts.of("admin.shipping.fromGoods", show.money(Money.of(step.from(), row.currency())));
    };
  }

  /** Where it goes, by name. */
  public String to(ShippingProfile row) {
    return row.countries().isEmpty()
        ? texts.of("admin.shipping.everywhere")
        : row.countries().stream().map(show::country).sorted().collect(Collectors.joining(", "));
  }

  public ShippingBasis[] getBases() {
    return ShippingBasis.values();
  }

  public List<ShippingProfile> getRows() {
    return rows;
  }
}
