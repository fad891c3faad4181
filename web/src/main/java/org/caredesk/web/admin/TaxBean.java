package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import org.caredesk.catalog.tax.TaxReader;
import org.caredesk.catalog.tax.TaxRequest;
import org.caredesk.catalog.tax.TaxRow;
import org.caredesk.catalog.tax.TaxService;
import org.caredesk.web.AmountText;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;
import org.caredesk.web.PagedRows;
import org.caredesk.web.ShowBean;

/** The tax table and the dialog of one row. */
@Named("taxes")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class TaxBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int COUNTRY_CODE = 2;
  private static final Map<String, String> FIELDS =
      Map.of(
          "tax.country", "country",
          "tax.taken", "country",
          "tax.state", "state",
          "tax.percent", "percent");

  @Inject private TaxReader reader;
  @Inject private TaxService service;
  @Inject private Saving saving;
  @Inject private TypedFields fields;
  @Inject private MeBean me;
  @Inject private ShowBean show;
  @Inject private Notices notices;

  private PagedRows<TaxRow> rows;
  private TaxRow known;
  private String overtaken;
  private String country;
  private String state;
  private String percent;
  private boolean shippingTaxed;

  @PostConstruct
  void open() {
    rows = new PagedRows<>(reader::page, TaxRow::id);
  }

  /** Opens the empty form. */
  public void create() {
    known = null;
    overtaken = null;
    country = null;
    state = null;
    percent = null;
    shippingTaxed = true;
  }

  /** Opens the form, or the question whether to remove it, with what is known. */
  public void edit(TaxRow row) {
    known = row;
    overtaken = null;
    country = row.country();
    state = row.state();
    percent = percent(row);
    shippingTaxed = row.shippingTaxed();
  }

  public void save() {
    overtaken = null;
    fields.text("country", country, COUNTRY_CODE);
    BigDecimal share = fields.number("percent", percent);
    if (fields.areAllRight() && saving.done(() -> save(share), FIELDS, this::overtaken)) {
      notices.done("admin.saved", place(country, state));
    }
  }

  private void save(BigDecimal share) {
    TaxRequest wanted = new TaxRequest(country, state, share, shippingTaxed);
    if (known == null) {
      service.add(wanted);
    } else {
      service.change(known.id(), known.version(), wanted);
    }
  }

  private void overtaken(String words) {
    overtaken = words;
    known = reader.row(known.id());
  }

  /** Takes the row out of the table. */
  public void remove() {
    saving.act(
        () -> service.remove(known.id(), known.version()),
        "admin.tax.removed",
        place(known.country(), known.state()));
  }

  /** A country, or a state of it, by name. */
  public String place(String code, String part) {
    return show.country(code) + (part == null || part.isBlank() ? "" : ", " + part);
  }

  /** The share as it would be typed. */
  public String percent(TaxRow row) {
    return AmountText.write(row.percent(), me.getLocale());
  }

  public PagedRows<TaxRow> getRows() {
    return rows;
  }

  /** The row as it stands, null: a new one. */
  public TaxRow getKnown() {
    return known;
  }

  public String getOvertaken() {
    return overtaken;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getPercent() {
    return percent;
  }

  public void setPercent(String percent) {
    this.percent = percent;
  }

  public boolean isShippingTaxed() {
    return shippingTaxed;
  }

  public void setShippingTaxed(boolean shippingTaxed) {
    this.shippingTaxed = shippingTaxed;
  }
}
