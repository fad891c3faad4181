package org.caredesk.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caredesk.search.CustomerSearch;
import org.caredesk.search.Hit;
import org.caredesk.search.HitKind;
import org.omnifaces.util.Faces;
import org.primefaces.event.SelectEvent;

/**
 * The one box that takes anything heard on the phone. Answers while somebody types; Enter opens
 * what is sure and otherwise shows all that it may be.
 */
@Named("find")
@RequestScoped
public class FindBean {

  private static final int SHOWN = 10;

  @Inject private CustomerSearch search;

  private String typed;

  /** What the text may mean, the surest first. */
  public List<Hit> complete(String text) {
    return search.anything(text, SHOWN);
  }

  /** Opens the answer that was chosen. */
  public void chosen(SelectEvent<String> event) {
    Faces.redirect(Faces.getRequestContextPath() + event.getObject());
  }

  /** Enter without a choice. */
  public void open() {
    List<Hit> hits = typed == null ? List.of() : search.anything(typed, 2);
    String all = "/customer/search?find=%s";
    if (hits.size() == 1) {
      Faces.redirect(Faces.getRequestContextPath() + address(hits.get(0)));
    } else if (typed != null) {
      Faces.redirect(Faces.getRequestContextPath() + all, typed);
    }
  }

  /** Where an answer opens. */
  public String address(Hit hit) {
    return (hit.kind() == HitKind.ORDER ? "/order/summary?id=" : "/customer/profile?id=")
        + hit.id();
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
