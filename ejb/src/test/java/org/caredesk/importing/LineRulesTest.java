package org.caredesk.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineRulesTest {

  private static final List<String> TRANSACTION =
      List.of(
          "S1",
          "1",
          "SALE",
          "SUCCEEDED",
          "12.30",
          "GBP",
          "simulated",
          "ref",
          "VISA",
          "424242",
          "4242",
          "12/2030",
          "2026-01-02T03:04:05Z",
          "");

  private static String[] staged(ImportKind kind, List<String> fields) {
    Map<String, Integer> header = new HashMap<>();
    kind.columns().forEach(column -> header.put(column, header.size()));
    return LineRules.staged(kind, new LineFields(header, fields));
  }

  private static List<String> with(String column, String value) {
    List<String> fields = new java.util.ArrayList<>(TRANSACTION);
    fields.set(ImportKind.TRANSACTIONS.columns().indexOf(column), value);
    return fields;
  }

  @Test
  void aGoodLineIsStagedColumnByColumn() {
    String[] values = staged(ImportKind.TRANSACTIONS, TRANSACTION);
    assertThat(values).hasSize(ImportKind.TRANSACTIONS.width());
    assertThat(values[0]).isEqualTo("S1");
    assertThat(values[13]).as("not settled").isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "amount,12.345,money.scale",
    "amount,-1.00,import.negative",
    "amount,'12,30',money.amount",
    "amount,1e3,money.amount",
    "amount,,import.missing",
    "currency,XXQ,money.currency",
    "type,GIFT,import.value",
    "type,REFUND,import.missing",
    "status,MAYBE,import.value",
    "card_last_four,42,import.value",
    "card_bin,4242424242424242,import.value",
    "card_expiry,13/2030,import.value",
    "occurred_at,yesterday,import.instant",
    "settled_at,2026-13-01,import.instant",
    "order_number,,import.missing",
    "transaction_number,\uFFFDx,import.encoding",
  })
  void aBadValueIsRefusedForItsOwnReason(String column, String value, String code) {
    List<String> fields = with(column, value == null ? "" : value);
    assertThatThrownBy(() -> staged(ImportKind.TRANSACTIONS, fields)).hasMessageStartingWith(code);
  }

  @Test
  void aMissingOrFurtherFieldIsRefused() {
    assertThatThrownBy(() -> staged(ImportKind.PRODUCTS, List.of("A", "Thing", "1.0000")))
        .hasMessageStartingWith("import.columns");
    assertThatThrownBy(() -> staged(ImportKind.PRODUCTS, List.of("A", "Thing", "1", "GBP", "x")))
        .hasMessageStartingWith("import.columns");
  }

  @Test
  void aPriceMayBeNothingAndHasFourDecimals() {
    assertThat(staged(ImportKind.PRODUCTS, List.of("A", "Thing", "0", "GBP"))[2])
        .isEqualTo("0.0000");
    assertThatThrownBy(() -> staged(ImportKind.PRODUCTS, List.of("A", "Thing", "0.00001", "GBP")))
        .hasMessageStartingWith("money.scale");
  }

  @Test
  void aRefundRequestAsksForSomething() {
    List<String> nothing =
        List.of("R1", "S1", "0.00", "GBP", "RETURNED_GOODS", "2026-01-02T03:04:05Z");
    assertThatThrownBy(() -> staged(ImportKind.REFUND_REQUESTS, nothing))
        .hasMessageStartingWith("money.amount");
  }
}
