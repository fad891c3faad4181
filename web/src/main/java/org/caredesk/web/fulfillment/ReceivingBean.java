package org.caredesk.web.fulfillment;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.fulfillment.rma.ArrivalReceipt;
import org.caredesk.fulfillment.rma.ArrivalRequest;
import org.caredesk.fulfillment.rma.ArrivalRow;
import org.caredesk.fulfillment.rma.ArrivalService;
import org.caredesk.fulfillment.rma.RmaDetails;
import org.caredesk.fulfillment.rma.RmaReader;
import org.caredesk.fulfillment.rma.RmaService;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.caredesk.web.Texts;
import org.primefaces.PrimeFaces;

/**
 * Takes in what came back. The key is made when the dialog opens, so that a double click takes the
 * goods in once and gives their money back once.
 */
@Named("receiving")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ReceivingBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RmaReader reader;
  @Inject private ArrivalService arrivals;
  @Inject private RmaService rmas;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Event<DeskChanged> changed;

  private RmaDetails rma;
  private List<RmaItem> items;
  private String requestKey;

  public void open(long rmaId) {
    rma = reader.details(rmaId);
    requestKey = UUID.randomUUID().toString();
    items =
        rma.lines().stream()
            .filter(line -> line.left() > 0)
            .map(line -> new RmaItem(line.id(), line.orderLineId(), line.name(), line.left()))
            .toList();
    items.forEach(item -> item.setQuantity(String.valueOf(item.getMost())));
  }

  /** Takes the goods in and has their money given back. */
  public void confirm() {
    try {
      say(arrivals.receive(new ArrivalRequest(rma.row().id(), requestKey, pieces(), null)));
      PrimeFaces.current().ajax().addCallbackParam("done", true);
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
  }

  private Map<Long, Integer> pieces() {
    Map<Long, Integer> came = new TreeMap<>();
    for (RmaItem item : items) {
      if (item.pieces() > 0) {
        came.put(item.getLineId(), item.pieces());
      }
    }
    return came;
  }

  /** Asks once more for money that was refused. */
  public void refund(ArrivalRow arrival) {
    say(arrivals.refund(arrival.id()));
    changed.fire(new DeskChanged());
  }

  private void say(ArrivalReceipt receipt) {
    switch (receipt.refundState()) {
      case NONE -> notices.done("rma.received");
      case ASKED -> notices.done("rma.receivedAndRefunded", receipt.refund());
      case DUE, REFUSED ->
          notices.careful(
              "rma.receivedNotRefunded",
              receipt.refund(),
              receipt.refused() == null ? "" : texts.error(receipt.refused()));
    }
  }

  /** Nothing more is expected. */
  public void cancel(long rmaId) {
    try {
      rmas.cancel(rmaId);
      notices.done("rma.cancelled");
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    changed.fire(new DeskChanged());
  }

  public RmaDetails getRma() {
    return rma;
  }

  public List<RmaItem> getItems() {
    return items;
  }
}
