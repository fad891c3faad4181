package org.caredesk.web.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.blacklist.BlacklistPolicy;
import org.caredesk.blacklist.BlacklistReader;
import org.caredesk.blacklist.BlacklistRequest;
import org.caredesk.blacklist.BlacklistRow;
import org.caredesk.blacklist.BlacklistService;
import org.caredesk.blacklist.BlacklistTrait;
import org.caredesk.order.OrderReader;
import org.caredesk.payment.refund.RefundReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;

/**
 * Whether the customer of this page is barred, and by what; an admin bars and releases here, an
 * agent asks for it. Before it is done, what is still open is shown.
 */
@Named("barring")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class BarringBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private BlacklistReader reader;
  @Inject private BlacklistService service;
  @Inject private OrderReader orders;
  @Inject private RefundReader refunds;
  @Inject private CustomerProfileBean profile;
  @Inject private Event<DeskChanged> changed;
  @Inject private Notices notices;

  private List<BlacklistRow> rows;
  private List<BlacklistTrait> traits;
  private List<String> chosen;
  private String words;
  private boolean wishRefused;
  private long openOrders;
  private int openRefunds;

  @PostConstruct
  void read() {
    rows = reader.barring(profile.getPerson());
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged heard) {
    read();
  }

  /** Shows an admin by what this customer can be known again, and what is still open. */
  public void prepare() {
    traits = BlacklistPolicy.traitsOf(profile.getPerson()).stream().filter(this::isFree).toList();
    chosen = traits.stream().map(BlacklistTrait::key).toList();
    openOrders = orders.countOpen(profile.getId());
    openRefunds = refunds.ofCustomer(profile.getId()).size();
    words = null;
  }

  private boolean isFree(BlacklistTrait trait) {
    return rows.stream().noneMatch(row -> row.key().equals(trait.key()));
  }

  /** Shows an admin what can be released. */
  public void prepareRelease() {
    chosen = rows.stream().map(row -> Long.toString(row.id())).toList();
    words = null;
  }

  public void blacklist() {
    act("barWords", "blacklist.done", () -> service.blacklist(request()));
  }

  private BlacklistRequest request() {
    return new BlacklistRequest(profile.getId(), chosen, words);
  }

  public void release() {
    List<Long> ids = chosen.stream().map(Long::valueOf).toList();
    act("unbarWords", "blacklist.releasedNow", () -> service.release(ids, words));
  }

  /** An agent's wish; an admin sees it in Needs a person. */
  public void ask() {
    wishRefused = !act("wish", "blacklist.asked", () -> service.ask(profile.getId(), words));
  }

  private boolean act(String field, String done, Runnable deed) {
    try {
      deed.run();
      words = null;
      changed.fire(new DeskChanged());
      notices.done(done);
      return true;
    } catch (BusinessException refused) {
      boolean ofWords = refused.code().endsWith("Reason");
      notices.refusedAt(ofWords ? field : "chosen".concat(field), refused);
      return false;
    }
  }

  public List<BlacklistRow> getRows() {
    return rows;
  }

  public boolean isBarred() {
    return !rows.isEmpty();
  }

  /** What an agent had typed was refused: it stays open. */
  public boolean isWishRefused() {
    return wishRefused;
  }

  public List<BlacklistTrait> getTraits() {
    return traits;
  }

  public long getOpenOrders() {
    return openOrders;
  }

  public int getOpenRefunds() {
    return openRefunds;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
