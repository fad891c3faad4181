package org.caredesk.container.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.container.customer.Somebody.does;
import static org.caredesk.container.customer.Somebody.refused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CardOnFileRequest;
import org.caredesk.customer.CardService;
import org.caredesk.customer.CustomerContact;
import org.caredesk.customer.CustomerEditService;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerProfile;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.PaymentMethodLine;
import org.caredesk.customer.RecentCustomerReader;
import org.caredesk.customer.RecentCustomerRow;
import org.caredesk.customer.RecentCustomerService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryReader;
import org.caredesk.history.HistoryRow;
import org.caredesk.history.HistoryService;
import org.caredesk.search.CustomerFigures;
import org.caredesk.search.CustomerFiguresReader;
import org.caredesk.setting.SettingService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile is edited block by block; who was slower is told, and nothing is overwritten. */
class CustomerEditIT extends ContainerTest {

  private static final AddressRequest AWAY =
      new AddressRequest("Hauptstr. 1", "", "Berlin", "", "10115", "DE");

  @Inject private CustomerEditService edits;
  @Inject private CustomerReader reader;
  @Inject private CardService cards;
  @Inject private RecentCustomerService recent;
  @Inject private RecentCustomerReader recents;
  @Inject private CustomerFiguresReader figures;
  @Inject private HistoryReader history;
  @Inject private HistoryService notes;
  @Inject private SettingService settings;
  @Inject private Clocks clocks;
  @Inject private Counter counter;
  @Inject private Somebody somebody;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsSystem system;

  private long id;

  @BeforeEach
  void somebodyNew() throws Exception {
    id = somebody.comes();
  }

  @Test
  void theSlowerOfTwoEditorsOfOneBlockIsToldWhoChangedWhat() throws Exception {
    CustomerName seen = profile().called();
    does(admin, () -> edits.rename(id, seen, new CustomerName("Bea", "Faster", null)));
    CustomerName mine = new CustomerName("Bea", "Slower", null);
    BusinessException told =
        refused("customer.changed", () -> does(agent, () -> edits.rename(id, seen, mine)));
    assertThat(told.args()[0]).isEqualTo("admin");
    assertThat(told.args()[2]).isEqualTo("NAME");
    assertThat(profile().lastName()).isEqualTo("Faster");
    does(agent, () -> edits.rename(id, profileUnchecked().called(), mine));
    assertThat(profile().lastName()).isEqualTo("Slower");
  }

  @Test
  void twoEditorsOfDifferentBlocksAgree() throws Exception {
    CustomerProfile seen = profile();
    CustomerContact reached = new CustomerContact(List.of("new@example.org"), List.of(), "de");
    does(admin, () -> edits.changeContact(id, seen.contact(), reached));
    does(agent, () -> edits.rename(id, seen.called(), new CustomerName("Bea", "Both", null)));
    does(agent, () -> edits.changeBilling(id, seen.billing(), AWAY));
    does(agent, () -> edits.changeShipping(id, null, Somebody.HOME));
    CustomerProfile now = profile();
    assertThat(now.emails()).containsExactly("new@example.org");
    assertThat(now.language()).isEqualTo("de");
    assertThat(now.lastName()).isEqualTo("Both");
    assertThat(now.billing().city()).isEqualTo("Berlin");
    assertThat(now.shipping().city()).isEqualTo("Cardiff");
    does(admin, () -> edits.changeShipping(id, now.shipping(), null));
    assertThat(profile().shipping()).isNull();
    refused(
        "customer.changed",
        () -> does(agent, () -> edits.changeShipping(id, now.shipping(), AWAY)));
  }

  @Test
  void everyChangeStandsInTheHistoryBeforeAndAfter() throws Exception {
    does(agent, () -> edits.changeBilling(id, profileUnchecked().billing(), AWAY));
    HistoryRow told = changes().get(0);
    assertThat(told.args())
        .containsExactly(
            "51 Mill Road, CF24 1AB Cardiff, GB", "Hauptstr. 1, 10115 Berlin, DE", "BILLING");
    does(agent, () -> edits.changeBilling(id, profileUnchecked().billing(), AWAY));
    assertThat(changes()).hasSize(1);
    assertThat(
            counter.one(
                "select count(*) from audit_entry where action = 'customer.changed' and"
                    + " subject_id = ?",
                Long.toString(id)))
        .isEqualTo("1");
  }

  @Test
  void whatCannotBeIsRefusedAndAPhoneThatNobodyCanReadIsNot() throws Exception {
    CustomerContact seen = profile().contact();
    refused("customer.email", () -> contact(seen, List.of("no mail"), List.of(), "en"));
    refused("customer.language", () -> contact(seen, List.of(), List.of(), "xx"));
    refused(
        "customer.address.postalForm",
        () -> does(agent, () -> edits.changeShipping(id, null, code("XX"))));
    refused(
        "customer.address.postal",
        () -> does(agent, () -> edits.changeShipping(id, null, code(""))));
    contact(seen, List.of(), List.of("ask for Bea", "030 901820"), "en");
    assertThat(profile().phones())
        .noneMatch(phone -> phone.asTyped().startsWith("ask") && phone.parsed());
  }

  @Test
  void aFlaggedPhoneIsReadOnceItsCountryIsKnown() throws Exception {
    contact(profile().contact(), List.of(), List.of("030 123456789 01"), "en");
    boolean before = profile().phones().get(0).parsed();
    does(agent, () -> edits.changeBilling(id, profileUnchecked().billing(), AWAY));
    assertThat(before).isFalse();
    assertThat(profile().phones().get(0).e164()).isEqualTo("+493012345678901");
  }

  @Test
  void aCardIsTakenOffTheFileForGoodAndOnlyByItsCustomersProfile() throws Exception {
    does(agent, () -> cards.keep(card("tok_1", "01/2020")));
    does(agent, () -> cards.keep(card("tok_2", "01/2020")));
    List<PaymentMethodLine> kept = profile().paymentMethods();
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).isExpiredOn(LocalDate.parse("2020-01-31"))).isFalse();
    assertThat(kept.get(0).isExpiredOn(LocalDate.parse("2020-02-01"))).isTrue();
    long other = somebody.comes();
    long card = kept.get(0).id();
    refused("card.unknown", () -> does(agent, () -> cards.remove(other, card)));
    does(agent, () -> cards.remove(id, card));
    assertThat(profile().paymentMethods()).isEmpty();
    refused("card.unknown", () -> does(agent, () -> cards.remove(id, card)));
  }

  @Test
  void whomAMemberLookedAtLastComesFirstUnlessTheSettingSaysNo() throws Exception {
    long other = somebody.comes();
    does(agent, () -> recent.opened(other));
    does(agent, () -> recent.opened(id));
    assertThat(agent.call(recents::mine)).extracting(RecentCustomerRow::id).startsWith(id, other);
    for (int i = 0; i < 25; i++) {
      long one = somebody.comes();
      does(agent, () -> recent.opened(one));
    }
    assertThat(counter.one("select count(*) from recent_customer where login = 'agent'"))
        .isIn("20", "21");
    does(admin, () -> settings.change(Map.of("showRecentCustomers", "false")));
    try {
      assertThat(agent.call(recents::mine)).isEmpty();
    } finally {
      does(admin, () -> settings.change(Map.of("showRecentCustomers", "true")));
    }
  }

  @Test
  void theOlderHistoryComesPieceByPieceAndNothingTwice() throws Exception {
    for (int i = 0; i < 30; i++) {
      String text = "Note " + i + " " + UUID.randomUUID();
      does(agent, () -> notes.addNote(id, text));
    }
    Set<HistoryKind> onlyNotes = Set.of(HistoryKind.NOTE);
    List<HistoryRow> all = new ArrayList<>();
    List<HistoryRow> first =
        agent.call(() -> history.page(id, onlyNotes, PageRequest.top(12))).rows();
    all.addAll(first);
    for (int i = 0; i < 3; i++) {
      HistoryRow last = all.get(all.size() - 1);
      all.addAll(agent.call(() -> history.older(id, onlyNotes, last, 12)));
    }
    assertThat(all).hasSize(30).doesNotHaveDuplicates();
    assertThat(all.get(29).note()).startsWith("Note 0 ");
  }

  @Test
  void theFiguresCountWhatThereIs() throws Exception {
    does(agent, () -> cards.keep(card("tok_3", "01/2030")));
    CustomerFigures counted = agent.call(() -> figures.of(id));
    assertThat(counted.cards()).isEqualTo(1);
    assertThat(counted.orders()).isZero();
    assertThat(counted.credit()).isEmpty();
  }

  private CustomerProfile profile() throws Exception {
    return agent.call(() -> reader.profile(id));
  }

  /** For use inside a deed that already runs as somebody. */
  private CustomerProfile profileUnchecked() {
    return reader.profile(id);
  }

  private List<HistoryRow> changes() throws Exception {
    Set<HistoryKind> kinds = Set.of(HistoryKind.CUSTOMER_CHANGED);
    return agent.call(() -> history.page(id, kinds, PageRequest.top(9))).rows();
  }

  private void contact(
      CustomerContact seen, List<String> mails, List<String> phones, String language)
      throws Exception {
    does(agent, () -> edits.changeContact(id, seen, new CustomerContact(mails, phones, language)));
  }

  private static AddressRequest code(String postalCode) {
    return new AddressRequest("1 High Street", "", "Cardiff", "", postalCode, "GB");
  }

  private CardOnFileRequest card(String token, String expiry) {
    return new CardOnFileRequest(
        id, "simulated", token, "VISA", "422808", "4242", expiry, clocks.now());
  }
}
