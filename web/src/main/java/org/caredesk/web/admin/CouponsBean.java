package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.caredesk.catalog.coupon.CouponReader;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.catalog.coupon.CouponTerms;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Clocks;
import org.caredesk.web.Given;
import org.caredesk.web.PagedRows;

/** The coupons, found by what was typed; each can be retired and restored. */
@Named("coupons")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CouponsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CouponReader reader;
  @Inject private CouponService service;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;
  @Inject private Saving saving;

  private String typed;
  private PagedRows<CouponTerms> rows;

  @PostConstruct
  void open() {
    typed = Given.text("q");
    rows = new PagedRows<>(page -> reader.page(typed, page), CouponTerms::id);
  }

  public void retire(CouponTerms row) {
    saving.act(() -> service.retire(row.id(), row.version()), "admin.coupons.retired", row.code());
  }

  public void restore(CouponTerms row) {
    saving.act(
        () -> service.restore(row.id(), row.version()), "admin.coupons.restored", row.code());
  }

  /** The merchant's day, by which a coupon is good or over. */
  public LocalDate getToday() {
    return clocks.today(settings.get().merchantZone());
  }

  public String getTyped() {
    return typed;
  }

  public PagedRows<CouponTerms> getRows() {
    return rows;
  }
}
