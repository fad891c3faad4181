package org.caredesk.catalog;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.UnitPrice;

/** Something on sale, by the merchant's stock-keeping number. Its price may be nothing. */
@Entity
@Cacheable
@Table(name = "product")
public class Product {

  private static final int LONGEST_SKU = 60;
  private static final int LONGEST_NAME = 300;

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

  @Version private long version;

  protected Product() {}

  public Product(String sku, String name, UnitPrice price) {
    if (sku == null || sku.isBlank() || sku.length() > LONGEST_SKU) {
      throw new BusinessException("product.sku", String.valueOf(sku));
    }
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new BusinessException("product.name", String.valueOf(name));
    }
    this.sku = sku;
    this.name = name;
    this.unitPrice = price.amount();
    this.currency = price.currency();
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
}
