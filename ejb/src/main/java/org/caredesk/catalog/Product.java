package org.caredesk.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.UnitPrice;

/**
 * Something on sale, by the merchant's stock-keeping number. Its price may be nothing. It is taken
 * off sale, never deleted: orders name it. Not cached, because another server's price would be a
 * wrong one.
 */
@Entity
@Table(name = "product")
public class Product {

  private static final int LONGEST_SKU = 60;
  private static final int LONGEST_NAME = 300;
  private static final int HEAVIEST_GRAMS = 1_000_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
  @SequenceGenerator(name = "product_seq", sequenceName = "product_seq")
  private Long id;

  @Column(nullable = false)
  private String sku;

  private String name;

  @Column(name = "unit_price")
  private BigDecimal unitPrice;

  private String currency;
  private boolean active;
  private boolean taxable;

  @Column(name = "weight_grams")
  private Integer weightGrams;

  @Embedded private LastEdit edited;
  @Version private long version;

  protected Product() {}

  /** A product from before: on sale, taxed, of no weight that counts. */
  public Product(String sku, String name, UnitPrice price) {
    this(new ProductRequest(sku, name, price, true, null));
  }

  /** A new product, on sale at once. */
  public Product(ProductRequest wanted) {
    String number = wanted.sku();
    if (number == null || number.isBlank() || number.length() > LONGEST_SKU) {
      throw new BusinessException("product.sku", LONGEST_SKU);
    }
    this.sku = number.strip();
    this.active = true;
    describe(wanted);
  }

  /** Is described so from now on; its number stays. */
  public void describe(ProductRequest wanted) {
    String called = wanted.name();
    if (called == null || called.isBlank() || called.length() > LONGEST_NAME) {
      throw new BusinessException("product.name", LONGEST_NAME);
    }
    Integer grams = wanted.weightGrams();
    if (grams != null && (grams < 1 || grams > HEAVIEST_GRAMS)) {
      throw new BusinessException("product.weight", HEAVIEST_GRAMS);
    }
    this.name = called.strip();
    this.unitPrice = wanted.price().amount();
    this.currency = wanted.price().currency();
    this.taxable = wanted.taxable();
    this.weightGrams = grams;
  }

  void takeOffSale() {
    this.active = false;
  }

  void putOnSale() {
    this.active = true;
  }

  /** Only who has seen the latest state may change it. */
  void seen(long seenVersion) {
    LastEdit.mustHaveSeen(seenVersion, version, edited);
  }

  void edited(LastEdit edit) {
    this.edited = edit;
  }

  public Long id() {
    return id;
  }

  public String sku() {
    return sku;
  }

  public String name() {
    return name;
  }

  /** What one piece costs. */
  public UnitPrice price() {
    return UnitPrice.of(unitPrice, currency);
  }

  ProductRow row() {
    return new ProductRow(id, version, sku, name, price(), active, taxable, weightGrams);
  }

  /** In the words of the audit. */
  String words() {
    return sku
        + " · "
        + name
        + " · "
        + price()
        + (taxable ? " · taxed" : " · untaxed")
        + (weightGrams == null ? "" : " · " + weightGrams + " g")
        + (active ? " · on sale" : " · off sale");
  }
}
