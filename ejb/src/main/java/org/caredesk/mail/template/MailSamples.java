package org.caredesk.mail.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailLine;
import org.caredesk.mail.MailTokens;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * What a template is shown with before it is used: a customer whose name would break careless
 * markup, and an order like any other.
 */
final class MailSamples {

  private static final String GBP = "GBP";
  private static final String NAME = "Chloé <Lefèvre>";
  private static final String LINK = "https://desk.example/refund/queue?id=7";
  private static final List<String> ADDRESS =
      List.of(NAME, "51 Mill Road", "Cardiff CF10 1AA", "United Kingdom");
  private static final List<MailLine> LINES =
      List.of(
          new MailLine(
              "White hanging heart T-light holder",
              "85123A",
              6,
              UnitPrice.of("2.55", GBP),
              Money.of("15.30", GBP)),
          new MailLine(
              "Cream cupid hearts & coat hanger",
              "84406B",
              8,
              UnitPrice.of("2.75", GBP),
              Money.of("22.00", GBP)));

  private MailSamples() {}

  static MailTokens of(MailEvent event) {
    MailTokens tokens = new MailTokens().shop("Caredesk Shop").customer(NAME).order("O-102394");
    return switch (event) {
      case ORDER_CONFIRMED -> order(tokens);
      case ORDER_CANCELLED -> tokens.items(LINES).amount(Money.of("37.30", GBP));
      case SHIPPED ->
          tokens
              .items(LINES)
              .shipTo(ADDRESS)
              .fulfillment("F-20417")
              .tracking("DHL", "00340434161094", "https://carrier.example/00340434161094");
      case RMA_ISSUED ->
          tokens
              .items(LINES)
              .rma(
                  "R-3071",
                  LocalDate.of(2026, 12, 24),
                  List.of("Returns", "3 Dock Street", "Cardiff CF10 4AB"));
      case VOIDED -> charge(tokens);
      case REFUND_ACCEPTED, REFUND_SUCCEEDED -> charge(tokens).reason("RETURNED_GOODS");
      case REFUND_ABANDONED, REFUND_UNKNOWN ->
          charge(tokens)
              .reason("RETURNED_GOODS")
              .attempts(List.of("insufficient funds (51)", "closed & gone"))
              .link(LINK);
    };
  }

  private static MailTokens order(MailTokens tokens) {
    return tokens
        .placedAt(Instant.parse("2026-11-23T09:41:00Z"))
        .lines(LINES)
        .totals(
            Money.of("37.30", GBP),
            Money.of("4.95", GBP),
            Money.of("3.73", GBP),
            Money.of("7.70", GBP),
            Money.of("46.22", GBP))
        .shipTo(ADDRESS)
        .billTo(ADDRESS)
        .card("VISA", "4242");
  }

  private static MailTokens charge(MailTokens tokens) {
    return tokens.amount(Money.of("1234.50", GBP)).card("VISA", "4242");
  }
}
