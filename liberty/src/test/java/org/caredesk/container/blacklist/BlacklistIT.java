package org.caredesk.container.blacklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.blacklist.BlacklistCheck;
import org.caredesk.blacklist.BlacklistEntryRequest;
import org.caredesk.blacklist.BlacklistFilter;
import org.caredesk.blacklist.BlacklistKind;
import org.caredesk.blacklist.BlacklistPolicy;
import org.caredesk.blacklist.BlacklistReader;
import org.caredesk.blacklist.BlacklistRequest;
import org.caredesk.blacklist.BlacklistRow;
import org.caredesk.blacklist.BlacklistService;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CardOnFileRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.CustomerService;
import org.caredesk.customer.NewCustomerRequest;
import org.caredesk.order.NewOrderRequest;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderService;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.SaleRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom an admin bars is known again and sold nothing; whoever is no admin bars nobody. */
class BlacklistIT extends ContainerTest {

  @Inject private BlacklistService blacklist;
  @Inject private BlacklistReader entries;
  @Inject private BlacklistCheck check;
  @Inject private CustomerService customers;
  @Inject private CustomerReader reader;
  @Inject private OrderService orders;
  @Inject private PaymentService payments;
  @Inject private Clocks clocks;
  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsSystem system;

  private String mark;
  private long villain;

  /** Nobody else's mail, phone or street: the blacklist is everybody's. */
  @BeforeEach
  void somebodyNew() throws Exception {
    mark = UUID.randomUUID().toString().substring(0, 8);
    villain = customer(mail("mallory"), null, "1 " + mark + " Street");
  }

  @Test
  void whoeverIsBarredIsSoldNothingAndTheGatewayIsNotAsked() throws Exception {
    bar(villain, List.of("CUSTOMER:" + villain));
    SaleRequest sale = sale(villain, null);
    refused("blacklist.barred", () -> agent.call(() -> payments.sale(sale)));
    refused("blacklist.barred", () -> agent.call(() -> payments.authorize(sale)));
    assertThat(
            counter.gateway("select count(*) from call where request_key = ?", sale.requestKey()))
        .isEqualTo("0");
    assertThat(counter.one("select count(*) from charge where customer_id = ?", villain))
        .isEqualTo("0");
  }

  @Test
  void whoeverSharesAMailAPhoneOrAnAddressWithTheBarredIsBarredToo() throws Exception {
    long talker = customer(mail("talker"), "+44 1632 96" + digits(), "2 " + mark + " Street");
    bar(villain, keys(villain, BlacklistKind.EMAIL, BlacklistKind.ADDRESS));
    bar(talker, keys(talker, BlacklistKind.PHONE));
    long sameMail = customer(tagged(mail("mallory")), null, "3 " + mark + " Street");
    long sameStreet =
        customer(mail("other"), null, ("1, " + mark).toUpperCase(Locale.ROOT) + " STREET");
    long samePhone = customer(mail("third"), "01632 96" + digits(), "4 " + mark + " Street");
    long another = customer(mail("good"), null, "5 " + mark + " Street");
    for (long known : new long[] {sameMail, sameStreet, samePhone}) {
      refused("blacklist.barred", () -> checked(known, null));
    }
    checked(another, null);
    AddressLine sentTo = new AddressLine("1 " + mark + " street", "", "", "", "cf241ab", "GB");
    refused(
        "blacklist.barred",
        () -> agent.call(() -> done(() -> check.check(another, null, List.of(sentTo)))));
  }

  @Test
  void aBarredCardIsKnownAgainByItsFingerprintAlsoWhereOnlyItsTokenIsTold() throws Exception {
    String print = "fp_" + mark;
    card(villain, "tok_a" + mark, "1111", print);
    bar(villain, keys(villain, BlacklistKind.CARD));
    long other = customer(mail("other"), null, "2 " + mark + " Street");
    checked(other, null);
    refused("blacklist.barred", () -> checked(other, print));
    card(other, "tok_b" + mark, "1112", print);
    SaleRequest onFile = sale(other, "tok_b" + mark);
    refused("blacklist.barred", () -> agent.call(() -> payments.sale(onFile)));
  }

  @Test
  void whatWasReleasedBarsNobodyAndStaysOnRecord() throws Exception {
    bar(villain, keys(villain, BlacklistKind.CUSTOMER, BlacklistKind.EMAIL));
    List<Long> ids = barring(villain).stream().map(BlacklistRow::id).toList();
    assertThat(ids).hasSize(2);
    refused("blacklist.noReason", () -> asAdmin(() -> blacklist.release(ids, " ")));
    asAdmin(() -> blacklist.release(ids, "Paid what was owed"));
    assertThat(barring(villain)).isEmpty();
    checked(villain, null);
    refused("blacklist.released", () -> asAdmin(() -> blacklist.release(ids, "again")));
    BlacklistFilter gone = new BlacklistFilter(null, mail("mallory"), true);
    BlacklistRow row = admin.call(() -> entries.page(gone, PageRequest.top(5))).rows().get(0);
    assertThat(row.releaseNote()).isEqualTo("Paid what was owed");
    assertThat(row.releasedBy()).isNotBlank();
    assertThat(told(villain, "BLACKLISTED")).isEqualTo("1");
    assertThat(told(villain, "BLACKLIST_RELEASED")).isEqualTo("2");
    assertThatThrownBy(() -> counter.change("delete from blacklist_entry where id = ?", ids.get(0)))
        .hasMessageContaining("permission denied");
  }

  @Test
  void onlyWhatIsTheCustomersOwnCanBeChosenAndOnlyOnce() throws Exception {
    refused("blacklist.nothing", () -> bar(villain, List.of("CUSTOMER:1", "EMAIL:x@y.example")));
    refused("blacklist.noReason", () -> asAdmin(() -> blacklist.blacklist(request("  "))));
    refused(
        "blacklist.longReason", () -> asAdmin(() -> blacklist.blacklist(request("x".repeat(501)))));
    bar(villain, List.of("CUSTOMER:" + villain));
    refused("blacklist.already", () -> bar(villain, List.of("CUSTOMER:" + villain)));
  }

  @Test
  void byHandAMailAPhoneOrAnAddressCanBeBarredBeforeAnybodyHasIt() throws Exception {
    AddressRequest street = address("9 " + mark + " Street");
    byHand(BlacklistKind.EMAIL, "Hand+x@" + mark + ".example", street);
    byHand(BlacklistKind.PHONE, "01632 95" + digits(), street);
    byHand(BlacklistKind.ADDRESS, null, street);
    refused("blacklist.already", () -> byHand(BlacklistKind.ADDRESS, null, street));
    refused("blacklist.phone", () -> byHand(BlacklistKind.PHONE, "ask Bob", street));
    refused("customer.email", () -> byHand(BlacklistKind.EMAIL, "no mail", street));
    refused("blacklist.address", () -> byHand(BlacklistKind.ADDRESS, null, address("")));
    refused("blacklist.kind", () -> byHand(BlacklistKind.CARD, "4242", street));
    long comes =
        customer("hand@" + mark + ".example", "+44 1632 95" + digits(), "9 " + mark + " Street");
    assertThat(barring(comes))
        .extracting(BlacklistRow::kind)
        .containsExactly(BlacklistKind.EMAIL, BlacklistKind.PHONE, BlacklistKind.ADDRESS);
  }

  @Test
  void anAgentBarsNobodyAndTheTryIsInTheLog() throws Exception {
    assertThatThrownBy(() -> agent.call(() -> done(() -> blacklist.blacklist(request("forged")))))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> agent.call(() -> done(() -> blacklist.release(List.of(1L), "forged"))))
        .isInstanceOf(EJBAccessException.class);
    assertThat(barring(villain)).isEmpty();
    assertThat(log())
        .contains("CWWKS9400A")
        .containsPattern("CWWKS9400A[^\\n]*agent[^\\n]*blacklist[^\\n]*BlacklistService");
  }

  @Test
  void anAgentsWishWaitsForAnAdminWhoseDeedClosesIt() throws Exception {
    agent.call(() -> done(() -> blacklist.ask(villain, "Third chargeback this year")));
    agent.call(() -> done(() -> blacklist.ask(villain, "And rude")));
    assertThat(openWishes()).isEqualTo("1");
    assertThat(told(villain, "BLACKLIST_ASKED")).isEqualTo("2");
    refused("blacklist.noReason", () -> agent.call(() -> done(() -> blacklist.ask(villain, ""))));
    bar(villain, List.of("CUSTOMER:" + villain));
    assertThat(openWishes()).isEqualTo("0");
  }

  private BlacklistRequest request(String reason) {
    return new BlacklistRequest(villain, List.of("CUSTOMER:" + villain), reason);
  }

  private void bar(long customer, List<String> keys) throws Exception {
    asAdmin(() -> blacklist.blacklist(new BlacklistRequest(customer, keys, "Three chargebacks")));
  }

  private void byHand(BlacklistKind kind, String text, AddressRequest address) throws Exception {
    asAdmin(() -> blacklist.add(new BlacklistEntryRequest(kind, text, address, "By hand")));
  }

  private void checked(long customer, String fingerprint) throws Exception {
    agent.call(() -> done(() -> check.check(customer, fingerprint)));
  }

  private List<BlacklistRow> barring(long customer) throws Exception {
    return agent.call(() -> entries.barring(reader.profile(customer)));
  }

  private List<String> keys(long customer, BlacklistKind... kinds) throws Exception {
    return agent.call(() -> BlacklistPolicy.traitsOf(reader.profile(customer))).stream()
        .filter(trait -> List.of(kinds).contains(trait.kind()))
        .map(trait -> trait.key())
        .toList();
  }

  private String openWishes() throws Exception {
    return counter.one(
        "select count(*) from work_item where kind = 'BLACKLIST_ASKED' and subject_id = ? and"
            + " closed_at is null",
        villain);
  }

  private String told(long customer, String kind) throws Exception {
    return counter.one(
        "select count(*) from history_entry where customer_id = ? and kind = ?", customer, kind);
  }

  private void card(long customer, String token, String lastFour, String print) throws Exception {
    CardOnFileRequest card =
        new CardOnFileRequest(
            customer,
            "simulated",
            token,
            "VISA",
            "411111",
            lastFour,
            "12/2030",
            clocks.now(),
            print);
    system.call(() -> done(() -> customers.rememberCards(List.of(card))));
  }

  private SaleRequest sale(long customer, String token) throws Exception {
    long order = agent.call(() -> orders.place(order(customer)).id());
    CardOnFile card =
        new CardOnFile(token == null ? "tok_sim_4242" : token, "VISA", "422808", "4242", "10/2028");
    return new SaleRequest(
        UUID.randomUUID().toString(), order, "simulated", Money.of("25.00", "GBP"), card);
  }

  private static NewOrderRequest order(long customer) {
    Money nothing = Money.zero("GBP");
    OrderLineRequest tea = new OrderLineRequest("TEA", "Tea", 1, UnitPrice.of("25.00", "GBP"));
    return new NewOrderRequest(
        customer, null, "GBP", List.of(tea), nothing, nothing, nothing, null);
  }

  private long customer(String mail, String phone, String street) throws Exception {
    List<String> phones = phone == null ? List.of() : List.of(phone);
    NewCustomerRequest somebody =
        new NewCustomerRequest(
            null,
            new CustomerName("Mallory", mark, null),
            "en",
            List.of(mail),
            phones,
            address(street),
            null,
            null);
    return agent.call(() -> customers.create(somebody));
  }

  private static AddressRequest address(String street) {
    return new AddressRequest(street, "", "Cardiff", "", "CF24 1AB", "GB");
  }

  private String mail(String box) {
    return box + "@" + mark + ".example";
  }

  private static String tagged(String mail) {
    return mail.toUpperCase(Locale.ROOT).replace("@", "+again@");
  }

  /** Four digits that are this test's own. */
  private String digits() {
    return String.format(Locale.ROOT, "%04d", villain % 10_000);
  }

  private void asAdmin(Runnable deed) throws Exception {
    admin.call(() -> done(deed));
  }

  private static Void done(Runnable deed) {
    deed.run();
    return null;
  }

  private static String log() throws IOException {
    return Files.readString(
        Path.of(
            System.getenv("LOG_DIR") == null ? "logs" : System.getenv("LOG_DIR"), "messages.log"));
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
