package org.caredesk.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caredesk.catalog.CatalogSearch;
import org.caredesk.catalog.ProductHit;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.shipping.ShippingReader;
import org.primefaces.event.SelectEvent;

/** What order entry offers: products while somebody types, and the ways that lead there. */
@Named("offers")
@RequestScoped
public class EntryOffersBean {

  private static final int SHOWN = 10;

  @Inject private CatalogSearch catalog;
  @Inject private ShippingReader shipping;
  @Inject private OrderEntryBean entry;

  private String typed;
  private List<ShippingProfile> ways;

  /** Products that what was typed may mean. */
  public List<ProductHit> complete(String text) {
    return catalog.products(text, entry.getDetails().entry().currency(), SHOWN);
  }

  /** Takes the product that was chosen. */
  public void chosen(SelectEvent<String> event) {
    entry.add(event.getObject());
    typed = null;
  }

  /** The ways to ship to where it goes now. */
  public List<ShippingProfile> getWays() {
    if (ways == null) {
      ways = shipping.offered(entry.goal(), entry.getDetails().entry().currency());
    }
    return ways;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
