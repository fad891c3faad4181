package org.caredesk.fulfillment;

import java.io.Serializable;
import java.util.List;

/**
 * Something that can be done with a parcel, or why it cannot.
 *
 * @param why code of the reason why it is off; null: it can be done
 * @param args the reason's arguments
 */
public record FulfillmentOption(FulfillmentAct act, String why, List<Serializable> args)
    implements Serializable {

  public FulfillmentOption {
    args = List.copyOf(args);
  }

  static FulfillmentOption on(FulfillmentAct act) {
    return new FulfillmentOption(act, null, List.of());
  }

  static FulfillmentOption off(FulfillmentAct act, String why, Serializable... args) {
    return new FulfillmentOption(act, why, List.of(args));
  }

  public boolean isOn() {
    return why == null;
  }
}
