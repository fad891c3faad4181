package org.caredesk.catalog.tax;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.Ref;

/** Keeps the tax table; each change is in the audit, before and after. */
@Stateless
@RolesAllowed(ADMIN)
public class TaxService {

  @Inject private TaxRepository rates;
  @Inject private AuditService audit;
  @Inject private Caller caller;
  @Inject private Clocks clocks;

  /**
   * Adds a place to the table.
   *
   * @return the row's id
   * @throws BusinessException tax.country, tax.state, tax.percent; tax.taken when the place has a
   *     row
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public long add(TaxRequest wanted) {
    TaxRate rate = new TaxRate(wanted);
    mustBeFree(rate, null);
    rate.edited(edit());
    rates.add(rate);
    audit.record("tax.added", ref(rate.id()), rate.words());
    return rate.id();
  }

  /**
   * Changes a row; placed orders keep what they were told.
   *
   * @param version as the editor saw it
   * @throws BusinessException as for a new one; edit.overtaken (who, when) when somebody was faster
   */
  public void change(long id, long version, TaxRequest wanted) {
    TaxRate rate = rates.toChange(id);
    rate.seen(version);
    mustBeFree(new TaxRate(wanted), id);
    String before = rate.words();
    rate.describe(wanted);
    if (!before.equals(rate.words())) {
      rate.edited(edit());
      audit.record("tax.changed", ref(id), before + " -> " + rate.words());
    }
  }

  /** No tax falls there from now on, or that of the whole country. */
  public void remove(long id, long version) {
    TaxRate rate = rates.toChange(id);
    rate.seen(version);
    audit.record("tax.removed", ref(id), rate.words());
    rates.remove(rate);
  }

  /** Asked before the row changes: the database would refuse it in words for nobody. */
  private void mustBeFree(TaxRate rate, Long exceptId) {
    if (rates.isTaken(rate, exceptId)) {
      throw new BusinessException("tax.taken", (rate.country() + " " + rate.state()).strip());
    }
  }

  private LastEdit edit() {
    return new LastEdit(caller.name(), clocks.now());
  }

  private static Ref ref(long id) {
    return Ref.of(Ref.TAX_RATE, id);
  }
}
