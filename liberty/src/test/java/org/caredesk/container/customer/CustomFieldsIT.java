package org.caredesk.container.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.container.customer.Somebody.does;
import static org.caredesk.container.customer.Somebody.refused;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.customer.field.FieldKind;
import org.caredesk.customer.field.FieldReader;
import org.caredesk.customer.field.FieldRequest;
import org.caredesk.customer.field.FieldRow;
import org.caredesk.customer.field.FieldService;
import org.caredesk.customer.field.FieldValueService;
import org.caredesk.customer.field.FilledField;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Admins define what is asked of customers; agents fill it in; nothing filled in is lost. */
class CustomFieldsIT extends ContainerTest {

  @Inject private FieldService fields;
  @Inject private FieldValueService values;
  @Inject private FieldReader reader;
  @Inject private Counter counter;
  @Inject private Somebody somebody;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;

  private String mark;
  private long id;
  private long size;
  private long tier;
  private long born;

  @BeforeEach
  void threeFields() throws Exception {
    mark = UUID.randomUUID().toString().substring(0, 8);
    id = somebody.comes();
    size = define("Size", FieldKind.NUMBER);
    tier = define("Tier", FieldKind.CHOICE, "Gold", " Silver ", "Gold");
    born = define("Born", FieldKind.DATE);
  }

  @AfterEach
  void theyAreRetired() throws Exception {
    for (long field : new long[] {size, tier, born}) {
      does(admin, () -> fields.retire(field));
    }
  }

  @Test
  void valuesAreKeptInOneFormAndFoundAgain() throws Exception {
    fill(Map.of(), Map.of(size, "42,5", tier, "Gold", born, "1990-02-28"));
    assertThat(known()).containsEntry(size, "42.5").containsEntry(tier, "Gold");
    fill(known(), Map.of(size, "", tier, "Silver", born, "1990-02-28"));
    assertThat(known().get(size)).isNull();
    assertThat(
            counter.one(
                "select count(*) from history_entry where customer_id = ? and kind ="
                    + " 'CUSTOMER_CHANGED'",
                id))
        .isEqualTo("2");
  }

  @Test
  void whatDoesNotFitTheKindIsRefused() {
    refused("field.number", () -> fill(Map.of(), Map.of(size, "big")));
    refused("field.choice", () -> fill(Map.of(), Map.of(tier, "Bronze")));
    refused("field.date", () -> fill(Map.of(), Map.of(born, "1990-02-30")));
  }

  @Test
  void aChoiceThatIsOfferedNoMoreStandsUntilAnotherIsChosen() throws Exception {
    fill(Map.of(), Map.of(tier, "Gold"));
    FieldRow row = row(tier);
    FieldRequest others =
        new FieldRequest(row.name(), FieldKind.CHOICE, List.of("Silver", "Platin"));
    does(admin, () -> fields.change(tier, row.version(), others));
    fill(known(), Map.of(tier, "Gold", size, "40"));
    assertThat(known()).containsEntry(tier, "Gold").containsEntry(size, "40");
    fill(known(), Map.of(tier, "Silver"));
    refused("field.choice", () -> fill(Map.of(tier, "Silver"), Map.of(tier, "Gold")));
  }

  @Test
  void theSlowerOfTwoAtOneFieldIsToldAndOfTwoFieldsNobodyIs() throws Exception {
    fill(Map.of(), Map.of(size, "40"));
    fill(Map.of(), Map.of(tier, "Gold"));
    BusinessException told = refused("customer.changed", () -> fill(Map.of(), Map.of(size, "41")));
    assertThat(told.args()[2]).isEqualTo("FIELDS");
    assertThat(known()).containsEntry(size, "40").containsEntry(tier, "Gold");
  }

  @Test
  void aFieldIsRenamedMovedAndRetiredWithoutLosingWhatWasFilledIn() throws Exception {
    fill(Map.of(), Map.of(size, "40"));
    FieldRow row = row(size);
    FieldRequest renamed = new FieldRequest("Shoes " + mark, FieldKind.NUMBER, List.of());
    does(admin, () -> fields.change(size, row.version(), renamed));
    refused("field.changed", () -> does(admin, () -> fields.change(size, row.version(), renamed)));
    refused(
        "field.kind",
        () ->
            does(
                admin,
                () ->
                    fields.change(
                        size,
                        row.version() + 1,
                        new FieldRequest("X" + mark, FieldKind.DATE, List.of()))));
    refused("field.taken", () -> define("Tier", FieldKind.TEXT));
    refused("field.choices", () -> define("One", FieldKind.CHOICE, "alone"));
    refused(
        "field.name",
        () -> does(admin, () -> fields.define(new FieldRequest(" ", FieldKind.TEXT, null))));
    does(admin, () -> fields.move(tier, true));
    assertThat(admin.call(reader::all).stream().map(FieldRow::id).toList())
        .containsSubsequence(tier, size, born);
    does(admin, () -> fields.retire(size));
    assertThat(known()).doesNotContainKey(size);
    assertThat(counter.one("select value from custom_value where field_id = ?", size))
        .isEqualTo("40");
  }

  private FieldRow row(long field) throws Exception {
    return admin.call(reader::all).stream().filter(r -> r.id() == field).findFirst().orElseThrow();
  }

  private long define(String name, FieldKind kind, String... choices) throws Exception {
    return admin.call(
        () -> fields.define(new FieldRequest(name + " " + mark, kind, List.of(choices))));
  }

  private void fill(Map<Long, String> seen, Map<Long, String> typed) throws Exception {
    does(agent, () -> values.fill(id, seen, typed));
  }

  private Map<Long, String> known() throws Exception {
    Map<Long, String> known = new HashMap<>();
    for (FilledField field : agent.call(() -> reader.ofCustomer(id))) {
      known.put(field.id(), field.value());
    }
    return known;
  }
}
