package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A card behind a token. Tokens like {@code tok_sim_4242} stand for a test card with these last
 * four digits and need not be made first.
 */
record Card(String brand, String bin, String lastFour, String expiry) {
  private static final String TEST_TOKEN = "tok_sim_";

  static Card of(Connection c, String token) throws SQLException {
    Refusal.when(token == null, 422, "unknown_token", "A card's token is missing");
    if (token.matches(TEST_TOKEN + "\\d{4}")) {
      return new Card("VISA", "424242", token.substring(TEST_TOKEN.length()), "12/2030");
    }
    return Sql.first(
            c,
            row ->
                new Card(
                    row.getString("brand"),
                    row.getString("bin"),
                    row.getString("last_four"),
                    row.getString("expiry")),
            "select * from token where token = ?",
            token)
        .orElseThrow(() -> new Refusal(422, "unknown_token", "No such token"));
  }
}
