package org.caredesk.demo;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.datafaker.Faker;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.PastCustomer;
import org.caredesk.payment.CardOnFile;

/** Makes people up, the same ones for the same seed. */
final class DemoPeople {

  private static final int FIRST_NUMBER = 200001;
  private static final int OLDEST_DAYS = 700;
  private static final int YOUNGEST_DAYS = 5;
  private static final String[] MAIL_HOSTS = {"example.org", "example.com", "example.net"};

  private static final String[] TROUBLES = {"9995", "9995", "9987", "0002", "0150", "0341"};
  private static final int ONE_IN = 25;

  private final Random random;
  private final Map<DemoLand, Faker> fakers = new EnumMap<>(DemoLand.class);
  private final Instant now;
  private final boolean troubled;

  /**
   * @param now when they are made up
   * @param troubled whether some cards are of those whose refunds go wrong, to fill the queue
   */
  DemoPeople(long seed, Instant now, boolean troubled) {
    this.troubled = troubled;
    this.random = new Random(seed);
    this.now = now;
  }

  /** The person with this place in the line. */
  DemoPerson person(int index) {
    DemoLand land = DemoLand.any(random);
    Faker faker =
        fakers.computeIfAbsent(land, l -> new Faker(l.locale(), new Random(random.nextLong())));
    String company = random.nextInt(6) == 0 ? cut(faker.company().name(), 120) : null;
    CustomerName name =
        new CustomerName(
            cut(faker.name().firstName(), 60), cut(faker.name().lastName(), 60), company);
    String mail = mail(name, index);
    AddressRequest address =
        new AddressRequest(
            cut(faker.address().streetAddress(), 120),
            "",
            cut(faker.address().city(), 80),
            "",
            cut(faker.address().postcode(), 20),
            land.name());
    long days = YOUNGEST_DAYS + random.nextInt(OLDEST_DAYS);
    PastCustomer customer =
        new PastCustomer(
            Integer.toString(FIRST_NUMBER + index),
            name,
            mail,
            phone(land),
            address,
            now.minus(Duration.ofDays(days)).minusSeconds(random.nextInt(86400)),
            null);
    return new DemoPerson(customer, card());
  }

  /** Somebody whose name says what their card shows. */
  static DemoPerson cast(String number, CustomerName name, String lastFour, Instant since) {
    AddressRequest address = new AddressRequest("1 Stage Door", "", "London", "", "WC2B 5DD", "GB");
    String mail = plain(name.first()) + "." + plain(name.last()) + "@example.org";
    PastCustomer customer =
        new PastCustomer(
            number, name, mail, "020 7946 0" + lastFour.substring(1), address, since, null);
    return new DemoPerson(customer, new CardOnFile(null, "VISA", "424242", lastFour, "12/2030"));
  }

  private String phone(DemoLand land) {
    int kind = random.nextInt(60);
    return kind == 0 ? "ask for extension " + (10 + random.nextInt(80)) : land.phone(random);
  }

  private CardOnFile card() {
    boolean visa = random.nextInt(3) > 0;
    String bin =
        visa ? "4" + (22000 + random.nextInt(60000)) : "5" + (10000 + random.nextInt(49999));
    String four = Integer.toString(1000 + random.nextInt(8000));
    if (random.nextInt(ONE_IN) == 0 && troubled) {
      four = TROUBLES[random.nextInt(TROUBLES.length)];
    }
    String expiry =
        String.format(Locale.ROOT, "%02d/%d", 1 + random.nextInt(12), 2027 + random.nextInt(5));
    return new CardOnFile(null, visa ? "VISA" : "MASTERCARD", bin, four, expiry);
  }

  private String mail(CustomerName name, int index) {
    String host = MAIL_HOSTS[random.nextInt(MAIL_HOSTS.length)];
    return plain(name.first()) + "." + plain(name.last()) + (index + 1) + "@" + host;
  }

  private static String plain(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("[^\\p{ASCII}]", "")
            .replaceAll("[^A-Za-z]+", "");
    return ascii.isEmpty() ? "mail" : ascii.toLowerCase(Locale.ROOT);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
