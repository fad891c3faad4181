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
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.customer.credit.CreditReader;
import org.caredesk.customer.credit.CreditRequest;
import org.caredesk.customer.credit.CreditRow;
import org.caredesk.customer.credit.CreditService;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.web.AmountText;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;
import org.caredesk.web.PagedRows;
import org.primefaces.PrimeFaces;

/**
 * Credit on account: its entries, and an admin's dialog that gives some or takes it back. It says
 * what will stand before anybody confirms; the key is made when it opens, so that a double click is
 * one entry.
 */
@Named("credit")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CreditBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CreditReader reader;
  @Inject private CreditService service;
  @Inject private SettingReader settings;
  @Inject private CustomerProfileBean profile;
  @Inject private MeBean me;
  @Inject private Event<DeskChanged> changed;
  @Inject private Notices notices;

  private PagedRows<CreditRow> rows;
  private String requestKey;
  private boolean takingBack;
  private String typed;
  private String currency;
  private String reason;
  private Money amount;

  @PostConstruct
  void read() {
    rows = new PagedRows<>(page -> reader.ofCustomer(profile.getId(), page), CreditRow::id);
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged heard) {
    read();
  }

  /** Opens the dialog: to give credit, or to take some back. */
  public void open(boolean back) {
    takingBack = back;
    requestKey = UUID.randomUUID().toString();
    currency = getCurrencies().get(0);
    typed = null;
    reason = null;
    amount = null;
  }

  /** Reads the amount as typed; a wrong one is told at its field. */
  public void weigh() {
    amount = null;
    try {
      amount = AmountText.parse(typed, me.getLocale(), currency);
    } catch (BusinessException refused) {
      notices.wrong("creditAmount", "error." + refused.code(), refused.args());
    }
  }

  /** Gives it or takes it back. */
  public void confirm() {
    weigh();
    if (amount == null) {
      return;
    }
    CreditRequest request = new CreditRequest(requestKey, profile.getId(), amount, reason);
    try {
      Money stands = (takingBack ? service.takeBack(request) : service.grant(request)).balance();
      notices.done("credit.done", stands);
      PrimeFaces.current().ajax().addCallbackParam("done", true);
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      boolean ofReason = refused.code().endsWith("Reason");
      notices.refusedAt(ofReason ? "creditReason" : "creditAmount", refused);
    }
  }

  /** What stands in the currency of the dialog. */
  public Money getStands() {
    return balances()
        .filter(one -> one.currency().equals(currency))
        .findFirst()
        .orElse(Money.zero(currency));
  }

  /** What would stand; nothing where that cannot be. */
  public Money getWould() {
    if (amount == null) {
      return null;
    }
    Money would = takingBack ? getStands().minus(amount) : getStands().plus(amount);
    return would.isNegative() || !amount.isPositive() ? null : would;
  }

  /** The merchant's currency, and those in which something stands; to take back, those alone. */
  public List<String> getCurrencies() {
    Stream<String> known = balances().map(Money::currency);
    Stream<String> own = Stream.of(settings.get().currency());
    List<String> all =
        Stream.concat(takingBack ? known : own, takingBack ? own : known).distinct().toList();
    return all;
  }

  private Stream<Money> balances() {
    return profile.getFigures().credit().stream();
  }

  public PagedRows<CreditRow> getRows() {
    return rows;
  }

  public Money getAmount() {
    return amount;
  }

  public boolean isTakingBack() {
    return takingBack;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
