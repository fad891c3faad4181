package org.caredesk.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.caredesk.catalog.coupon.CouponKind;
import org.caredesk.catalog.coupon.CouponReader;
import org.caredesk.catalog.coupon.CouponRequest;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.catalog.coupon.CouponTerms;
import org.caredesk.setting.SettingReader;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;

/** The dialog of a coupon, new or known; the code of a known one stays. */
@Named("couponEdit")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CouponEditBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Map<String, String> FIELDS =
      Map.of(
          "coupon.code", "code",
          "coupon.taken", "code",
          "coupon.name", "name",
          "coupon.amount", "amount",
          "coupon.percent", "percent",
          "coupon.minimum", "minimum",
          "coupon.dates", "endsOn",
          "coupon.limitInAll", "limitInAll",
          "coupon.limitPerCustomer", "limitPerCustomer");

  @Inject private CouponReader reader;
  @Inject private CouponService service;
  @Inject private SettingReader settings;
  @Inject private Saving saving;
  @Inject private TypedFields fields;
  @Inject private MeBean me;
  @Inject private Notices notices;

  private CouponTerms known;
  private String overtaken;
  private CouponForm form = new CouponForm();

  /** Opens the empty form. */
  public void create() {
    known = null;
    overtaken = null;
    form = new CouponForm();
    form.setCurrency(settings.get().currency());
  }

  /** Opens the form with what is known. */
  public void edit(long id) {
    known = reader.terms(id);
    overtaken = null;
    form = CouponForm.of(known, me.getLocale(), settings.get().currency());
  }

  public void save() {
    overtaken = null;
    CouponRequest wanted = form.request(fields);
    if (fields.areAllRight() && saving.done(() -> save(wanted), FIELDS, this::overtaken)) {
      notices.done("admin.saved", wanted.code());
    }
  }

  private void save(CouponRequest wanted) {
    if (known == null) {
      service.add(wanted);
    } else {
      service.change(known.id(), known.version(), wanted);
    }
  }

  private void overtaken(String words) {
    overtaken = words;
    known = reader.terms(known.id());
  }

  public CouponKind[] getKinds() {
    return CouponKind.values();
  }

  /** The coupon as it stands, null: a new one. */
  public CouponTerms getKnown() {
    return known;
  }

  public String getOvertaken() {
    return overtaken;
  }

  /** What stands in the fields. */
  public CouponForm getForm() {
    return form;
  }
}
