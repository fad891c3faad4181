package org.caredesk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.catalog.quote.QuoteReader;
import org.caredesk.catalog.shipping.ShippingReader;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** Prices an order as it is taken down, by the catalog and by what the settings allow. */
@ApplicationScoped
class EntryPricing {

  @Inject private QuoteReader quotes;
  @Inject private ShippingReader shipping;
  @Inject private SettingReader settings;

  /**
   * What it would cost.
   *
   * @throws BusinessException entry.price where prices may not be changed
   */
  Quote quote(EntryRequest entry) {
    Quote quote = quotes.quote(entry.toQuote());
    if (!settings.get().agentsChangePrices()) {
      EntryPolicy.requireCatalogPrices(entry, quote);
    }
    return quote;
  }

  /**
   * The same of an order that is to be placed.
   *
   * @throws BusinessException as {@link EntryPolicy#requirePlaceable}
   */
  Quote placeable(EntryRequest entry, Money seenTotal) {
    Quote quote = quote(entry);
    boolean shippable =
        entry.shipTo() != null
            && !shipping.offered(entry.shipTo().country(), entry.currency()).isEmpty();
    EntryPolicy.requirePlaceable(entry, quote, shippable, seenTotal);
    return quote;
  }
}
