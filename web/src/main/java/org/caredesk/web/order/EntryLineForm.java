package org.caredesk.web.order;

import java.io.Serializable;
import java.util.Locale;
import org.caredesk.catalog.quote.QuoteLine;
import org.caredesk.desk.EntryLine;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.UnitPrice;
import org.caredesk.web.AmountText;

/** A line as it is being typed: text until it is read, with what is wrong about it beside it. */
public class EntryLineForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PIECES = 9999;

  private final String sku;
  private final String currency;
  private String name;
  private String quantity;
  private String price;
  private QuoteLine priced;
  private String problem;

  EntryLineForm(EntryLine line, String name, String currency, Locale locale) {
    this.sku = line.sku();
    this.name = name;
    this.currency = currency;
    this.quantity = Integer.toString(line.quantity());
    this.price = line.price() == null ? "" : AmountText.write(line.price(), locale);
  }

  /**
   * What was typed, read.
   *
   * @throws BusinessException entry.quantity, amount.written, money.scale
   */
  EntryLine read(Locale locale) {
    String pieces = quantity == null ? "" : quantity.strip();
    if (!pieces.matches("[1-9]\\d{0,3}")) {
      throw new BusinessException("entry.quantity", MOST_PIECES);
    }
    boolean own = price != null && !price.isBlank();
    UnitPrice asked = own ? AmountText.unitPrice(price, locale, currency) : null;
    return new EntryLine(sku, Integer.parseInt(pieces), asked);
  }

  /** Prices are shown as they count; one that is the catalog's own is not another one. */
  void priced(QuoteLine line, Locale locale) {
    this.priced = line;
    if (line.name() != null) {
      this.name = line.name();
    }
    if ((price == null || price.isBlank()) && line.unitPrice() != null) {
      this.price = AmountText.write(line.unitPrice(), locale);
    }
  }

  /** One piece more of the same. */
  void more() {
    try {
      this.quantity = Integer.toString(Integer.parseInt(quantity.strip()) + 1);
    } catch (NumberFormatException e) {
      this.quantity = "1";
    }
  }

  void wrong(String words) {
    this.problem = words;
  }

  public String getSku() {
    return sku;
  }

  public String getName() {
    return name == null ? sku : name;
  }

  public QuoteLine getPriced() {
    return priced;
  }

  public String getProblem() {
    return problem;
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }

  public String getPrice() {
    return price;
  }

  public void setPrice(String price) {
    this.price = price;
  }
}
