package org.caredesk.blacklist;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.CustomerProfile;
import org.caredesk.customer.PaymentMethodLine;
import org.caredesk.customer.PhoneLine;

/**
 * What counts as the same: mails without case and tags (at Gmail without points too, as its own
 * help says), phones in E.164, addresses by their letters and digits alone, cards by the gateway's
 * fingerprint. A rule of comparison only; nothing is stored or sent so.
 */
public final class BlacklistPolicy {

  private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

  private BlacklistPolicy() {}

  /** All by which this customer is known again; what cannot be compared is left out. */
  public static List<BlacklistTrait> traitsOf(CustomerProfile person) {
    Map<String, BlacklistTrait> traits = new LinkedHashMap<>();
    Stream.of(
            Stream.of(customer(person.id(), person.name() + " (" + person.number() + ")")),
            person.emails().stream().map(BlacklistPolicy::mail),
            person.phones().stream()
                .filter(PhoneLine::parsed)
                .map(phone -> phone(phone.e164(), phone.international())),
            Stream.of(person.billing(), person.shipping())
                .filter(address -> address != null && isComparable(address))
                .map(BlacklistPolicy::address),
            person.paymentMethods().stream()
                .filter(card -> card.fingerprint() != null)
                .map(BlacklistPolicy::card))
        .flatMap(kind -> kind)
        .forEach(trait -> traits.putIfAbsent(trait.key(), trait));
    return List.copyOf(traits.values());
  }

  static BlacklistTrait customer(long id, String shown) {
    return new BlacklistTrait(BlacklistKind.CUSTOMER, "CUSTOMER:" + id, shown);
  }

  /** A mail without case and without the tag behind a plus. */
  static BlacklistTrait mail(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    String box = lower.substring(0, at);
    String host = lower.substring(at + 1);
    int tag = box.indexOf('+');
    box = tag > 0 ? box.substring(0, tag) : box;
    if (GMAIL.contains(host)) {
      box = box.replace(".", "");
      host = "gmail.com";
    }
    return new BlacklistTrait(BlacklistKind.EMAIL, "EMAIL:" + box + "@" + host, address.strip());
  }

  static BlacklistTrait phone(String e164, String shown) {
    return new BlacklistTrait(BlacklistKind.PHONE, "PHONE:" + e164, shown);
  }

  /** Without a street and a place, everybody of a town would be barred. */
  static boolean isComparable(AddressLine address) {
    return !folded(address.line1()).isEmpty() && !folded(place(address)).isEmpty();
  }

  /** Street and place, the postal code where there is one: towns are spelled in many ways. */
  static BlacklistTrait address(AddressLine address) {
    String key =
        String.join(
            "|",
            address.country(),
            folded(place(address)),
            folded(address.line1() + " " + address.line2()));
    return new BlacklistTrait(BlacklistKind.ADDRESS, "ADDRESS:" + key, address.toString());
  }

  private static String place(AddressLine address) {
    return folded(address.postalCode()).isEmpty() ? address.city() : address.postalCode();
  }

  static BlacklistTrait card(PaymentMethodLine card) {
    return card(card.fingerprint(), card.brand() + " •••• " + card.lastFour());
  }

  static BlacklistTrait card(String fingerprint, String shown) {
    return new BlacklistTrait(BlacklistKind.CARD, "CARD:" + fingerprint, shown);
  }

  /** Letters and digits alone, small and without accents. */
  private static String folded(String text) {
    String plain = text == null ? "" : text.toLowerCase(Locale.ROOT).replace("ß", "ss");
    return Normalizer.normalize(plain, Normalizer.Form.NFKD)
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ł", "l")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
