package org.caredesk.fulfillment;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the address under which a parcel can be followed from the carrier's template. Only https,
 * and whatever a number contains stays a number: it is encoded before it becomes part of a link.
 */
public final class TrackingLinkPolicy {

  /** What stands for the number in a template. */
  public static final String PLACE = "{number}";

  private static final int LONGEST = 300;
  private static final Pattern BEFORE_THE_PLACE =
      Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]+)?[/?#].*");

  private TrackingLinkPolicy() {}

  /** The link; empty where the carrier has no page or the parcel no number. */
  public static Optional<String> link(String template, String number) {
    if (template == null || number == null || number.isBlank()) {
      return Optional.empty();
    }
    String encoded = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    return Optional.of(template.replace(PLACE, encoded));
  }

  /**
   * Whether a template makes links that a customer may be sent to: the number never is the host.
   */
  public static boolean isTemplate(String template) {
    int place = template.indexOf(PLACE);
    return place > 0
        && template.length() <= LONGEST
        && BEFORE_THE_PLACE.matcher(template.substring(0, place)).matches()
        && isAddress(template.replace(PLACE, "1"));
  }

  private static boolean isAddress(String link) {
    try {
      return new URI(link).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
