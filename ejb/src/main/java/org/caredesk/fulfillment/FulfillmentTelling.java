package org.caredesk.fulfillment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.history.PastEntry;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** Writes down in the customer's history what happened to a parcel. */
@Dependent
class FulfillmentTelling {

  @Inject private HistoryService history;

  void tell(Fulfillment parcel, HistoryKind kind, String... more) {
    history.record(parcel.customerId(), kind, about(parcel), args(parcel, more));
  }

  /** A parcel from before. */
  void tellPast(Fulfillment parcel, PastFulfillment past) {
    history.recordAll(
        List.of(
            new PastEntry(
                parcel.customerId(),
                past.createdAt(),
                HistoryKind.FULFILLMENT_CREATED,
                Roles.SYSTEM,
                about(parcel),
                List.of(parcel.number()))));
  }

  private static String[] args(Fulfillment parcel, String... more) {
    return Stream.concat(Stream.of(parcel.number()), Stream.of(more)).toArray(String[]::new);
  }

  private static Ref about(Fulfillment parcel) {
    return Ref.of(Ref.FULFILLMENT, parcel.id());
  }
}
