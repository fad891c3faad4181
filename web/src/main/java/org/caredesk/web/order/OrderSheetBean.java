package org.caredesk.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderSummary;
import org.caredesk.setting.SettingReader;
import org.caredesk.web.Given;

/** An order on paper: what goes into the parcel, with prices only where they are asked for. */
@Named("orderSheet")
@RequestScoped
public class OrderSheetBean {

  @Inject private OrderReader orders;
  @Inject private FulfillmentReader fulfillments;
  @Inject private SettingReader settings;

  private OrderSummary order;
  private List<FulfillmentRow> parcels = List.of();

  /** What the address asks for. */
  public void read() {
    Given.orMissing(
        () -> {
          order = orders.summary(Given.id("id"));
          parcels = fulfillments.ofOrder(order.id());
        });
  }

  public OrderSummary getOrder() {
    return order;
  }

  public List<FulfillmentRow> getParcels() {
    return parcels;
  }

  public boolean isPriced() {
    return "yes".equals(Given.oneOf("prices", List.of("no", "yes")));
  }

  public String getShopName() {
    return settings.get().shopName();
  }
}
