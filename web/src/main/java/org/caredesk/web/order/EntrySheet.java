package org.caredesk.web.order;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.catalog.quote.QuoteProblem;
import org.caredesk.desk.EntryDetails;
import org.caredesk.desk.EntryLine;
import org.caredesk.desk.EntryRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Texts;

/** The order form as it is being filled in: its lines, coupon, shipping and addresses, as text. */
class EntrySheet implements Serializable {

  private static final long serialVersionUID = 1L;

  private final EntryRequest begun;
  private final Locale locale;
  private final List<EntryLineForm> lines = new ArrayList<>();
  private List<EntryLineForm> readable = List.of();
  final EntryAddressForm billTo;
  final EntryAddressForm shipTo;
  boolean shipElsewhere;
  String coupon;
  Long shipping;

  EntrySheet(EntryDetails opened, Locale locale) {
    this.begun = opened.entry();
    this.locale = locale;
    this.coupon = begun.couponCode();
    this.shipping = begun.shippingProfileId();
    this.billTo = new EntryAddressForm(begun.billTo());
    this.shipTo = new EntryAddressForm(begun.shipTo());
    this.shipElsewhere = !begun.billTo().equals(begun.shipTo());
    Map<String, String> names = names(opened);
    begun.lines().forEach(line -> lines.add(form(line, names.get(line.sku()))));
  }

  private static Map<String, String> names(EntryDetails opened) {
    Map<String, String> names = new HashMap<>();
    if (opened.draft() != null) {
      opened.draft().lines().forEach(line -> names.put(line.sku(), line.name()));
    }
    return names;
  }

  private EntryLineForm form(EntryLine line, String name) {
    return new EntryLineForm(line, name, begun.currency(), locale);
  }

  List<EntryLineForm> lines() {
    return lines;
  }

  /** One piece of a product; one piece more where it stands already. */
  void add(String sku) {
    Optional<EntryLineForm> known = lines.stream().filter(l -> l.getSku().equals(sku)).findFirst();
    known.ifPresentOrElse(
        EntryLineForm::more, () -> lines.add(form(new EntryLine(sku, 1, null), null)));
  }

  void remove(EntryLineForm line) {
    lines.remove(line);
  }

  /** Reads every line; what cannot be read is told beside it and left out. */
  List<EntryLine> read(Texts texts) {
    List<EntryLine> wanted = new ArrayList<>();
    readable = new ArrayList<>();
    for (EntryLineForm line : lines) {
      try {
        wanted.add(line.read(locale));
        readable.add(line);
        line.wrong(null);
      } catch (BusinessException refused) {
        line.wrong(texts.error(refused));
      }
    }
    return wanted;
  }

  /** Whether the last reading could read everything. */
  boolean isReadable() {
    return readable.size() == lines.size();
  }

  /** Shows what the lines cost that were read, and what is wrong with them. */
  void priced(Quote quote, Texts texts) {
    for (int at = 0; at < readable.size(); at++) {
      EntryLineForm line = readable.get(at);
      line.priced(quote.lines().get(at), locale);
      quote.problemsAtLine(at).stream()
          .findFirst()
          .map(QuoteProblem::refusal)
          .map(texts::error)
          .ifPresent(line::wrong);
    }
  }

  /** The order as it stands, with these lines. */
  EntryRequest request(Long orderId, long version, List<EntryLine> wanted) {
    return new EntryRequest(
        orderId,
        version,
        begun.customerId(),
        begun.currency(),
        wanted,
        coupon,
        shipping,
        billTo.read(),
        shipElsewhere ? shipTo.read() : billTo.read());
  }
}
