package org.caredesk.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.caredesk.catalog.CatalogReader;
import org.caredesk.catalog.CatalogService;
import org.caredesk.catalog.ProductRequest;
import org.caredesk.catalog.ProductRow;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.UnitPrice;
import org.caredesk.web.AmountText;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;

/** The dialog of a product, new or known; the number of a known one stays. */
@Named("productEdit")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ProductEditBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SKU = 60;
  private static final int LONGEST_NAME = 300;
  private static final Map<String, String> FIELDS =
      Map.of(
          "product.sku", "sku",
          "product.taken", "sku",
          "product.name", "name",
          "product.weight", "weight");

  @Inject private CatalogReader reader;
  @Inject private CatalogService service;
  @Inject private SettingReader settings;
  @Inject private Saving saving;
  @Inject private TypedFields fields;
  @Inject private MeBean me;
  @Inject private Notices notices;

  private ProductRow known;
  private String overtaken;
  private String sku;
  private String name;
  private String price;
  private String currency;
  private String weight;
  private boolean taxable;

  /** Opens the empty form. */
  public void create() {
    known = null;
    overtaken = null;
    sku = null;
    name = null;
    price = null;
    currency = settings.get().currency();
    weight = null;
    taxable = true;
  }

  /** Opens the form with what is known. */
  public void edit(long id) {
    known = reader.product(id);
    overtaken = null;
    sku = known.sku();
    name = known.name();
    price = AmountText.write(known.price(), me.getLocale());
    currency = known.price().currency();
    weight = known.weightGrams() == null ? null : known.weightGrams().toString();
    taxable = known.taxable();
  }

  public void save() {
    overtaken = null;
    fields.text("sku", sku, LONGEST_SKU);
    fields.text("name", name, LONGEST_NAME);
    String code = fields.currency("currency", currency);
    UnitPrice unit = code == null ? null : fields.unitPrice("price", price, code);
    Integer grams = fields.wholeIfAny("weight", weight);
    if (fields.areAllRight() && saving.done(() -> save(unit, grams), FIELDS, this::overtaken)) {
      notices.done("admin.saved", name);
    }
  }

  private void save(UnitPrice unit, Integer grams) {
    ProductRequest wanted = new ProductRequest(sku, name, unit, taxable, grams);
    if (known == null) {
      service.add(wanted);
    } else {
      service.change(known.id(), known.version(), wanted);
    }
  }

  private void overtaken(String words) {
    overtaken = words;
    known = reader.product(known.id());
  }

  /** The product as it stands, null: a new one. */
  public ProductRow getKnown() {
    return known;
  }

  public String getOvertaken() {
    return overtaken;
  }

  public String getSku() {
    return sku;
  }

  public void setSku(String sku) {
    this.sku = sku;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPrice() {
    return price;
  }

  public void setPrice(String price) {
    this.price = price;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getWeight() {
    return weight;
  }

  public void setWeight(String weight) {
    this.weight = weight;
  }

  public boolean isTaxable() {
    return taxable;
  }

  public void setTaxable(boolean taxable) {
    this.taxable = taxable;
  }
}
