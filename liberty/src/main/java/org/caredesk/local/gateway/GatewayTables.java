package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the gateway's ledger, created where they are missing and emptied by a reset. */
final class GatewayTables {
  private static final int TRIES = 5;

  private static final String CREATE =
      """
      create sequence if not exists reference_seq;
      create table if not exists charge (
        reference varchar(120) primary key, parent varchar(120), kind varchar(16) not null,
        order_number varchar(60), currency char(3) not null,
        authorized numeric(19,4) not null, captured numeric(19,4) not null,
        phase varchar(12) not null, disputed boolean not null default false,
        brand varchar(20), bin varchar(8), last_four varchar(4), expiry varchar(7),
        created_at timestamptz not null, captured_at timestamptz, settled_at timestamptz,
        due_at timestamptz, becomes varchar(12));
      create index if not exists charge_due on charge (due_at) where due_at is not null;
      create index if not exists charge_parent on charge (parent) where parent is not null;
      create table if not exists refund (
        reference varchar(120) primary key, charge varchar(120) not null,
        request_key varchar(200), key varchar(210), amount numeric(19,4) not null,
        currency char(3) not null, status varchar(12) not null,
        created_at timestamptz not null, executed_at timestamptz, final_at timestamptz,
        due_at timestamptz, becomes varchar(12), metadata text);
      create index if not exists refund_charge on refund (charge);
      create index if not exists refund_key on refund (key);
      create index if not exists refund_created on refund (created_at);
      create index if not exists refund_due on refund (due_at) where due_at is not null;
      create table if not exists operation (
        id bigint generated always as identity primary key, kind varchar(12) not null,
        reference varchar(120) not null, charge varchar(120) not null,
        request_key varchar(200) not null, key varchar(210) not null,
        amount numeric(19,4) not null, currency char(3) not null,
        created_at timestamptz not null);
      create index if not exists operation_key on operation (key);
      create table if not exists sent_key (
        key varchar(210) primary key, request_key varchar(200) not null,
        kind varchar(12) not null, charge varchar(120), fingerprint varchar(400) not null,
        first_at timestamptz not null, result varchar(12), reference varchar(120),
        http_status int, answer text, told boolean not null default false, tell_at timestamptz);
      create index if not exists sent_key_request on sent_key (request_key, kind);
      create table if not exists call (
        id bigint generated always as identity primary key, at timestamptz not null,
        arrived_at timestamptz not null default clock_timestamp(), kind varchar(12) not null,
        charge varchar(120), request_key varchar(200), key varchar(210), amount numeric(19,4),
        nth int, behaviour varchar(30), http_status int, outcome varchar(40),
        executed boolean not null default false, answered_at timestamptz);
      create index if not exists call_request on call (request_key, kind);
      create index if not exists call_charge on call (charge);
      create table if not exists violation (
        id bigint generated always as identity primary key, at timestamptz not null,
        kind varchar(30) not null, charge varchar(120), request_key varchar(200),
        key varchar(210), detail text);
      create table if not exists script (
        id bigint generated always as identity primary key, target varchar(210) not null,
        kind varchar(12), nth int, behaviour varchar(30) not null, lasting varchar(30),
        delay_ms int not null default 0);
      create table if not exists token (
        token varchar(60) primary key, brand varchar(20) not null, bin varchar(8) not null,
        last_four varchar(4) not null, expiry varchar(7) not null,
        created_at timestamptz not null);
      create table if not exists setting (name varchar(40) primary key, value text not null);
      """;

  private GatewayTables() {}

  static void create(GatewayDatabase database) {
    database.transaction(c -> run(c, CREATE));
  }

  /** Empties the ledger; calls that are still being written may get in its way a few times. */
  static void empty(GatewayDatabase database) {
    String truncate =
        "truncate charge, refund, operation, sent_key, call, violation, script, token, setting";
    for (int left = TRIES; ; left--) {
      try {
        database.transaction(c -> run(c, truncate));
        return;
      } catch (GatewayDatabase.LedgerFailure e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  private static Void run(Connection c, String sql) throws SQLException {
    try (Statement statement = c.createStatement()) {
      statement.execute(sql);
    }
    return null;
  }
}
