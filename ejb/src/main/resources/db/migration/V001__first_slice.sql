-- The first slice. Owner role runs this; ${app} is the application role, which gets no DDL but in schema batch.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Liberty makes its own batch tables in here.
create schema if not exists batch;
grant usage, create on schema batch to ${app};
grant usage on schema public to ${app};

-- Folding for search: without case and accents. Immutable, so that indexes may stand on it.
create function fold(value text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- ---------------------------------------------------------------- settings, audit, clock
create table setting (
  name        varchar(80) primary key,
  value       text not null,
  changed_at  timestamptz not null,
  changed_by  varchar(80) not null,
  version     bigint not null default 0
);

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
  id           bigint primary key,
  occurred_at  timestamptz not null,
  actor        varchar(80) not null,
  action       varchar(60) not null,
  subject_type varchar(30) not null,
  subject_id   varchar(80) not null,
  detail       text,
  server       varchar(60) not null
);
create index audit_entry_by_subject on audit_entry (subject_type, subject_id, id desc);
create index audit_entry_by_time on audit_entry (occurred_at desc);

-- One row: how far the movable clock of tests and demo is ahead.
create table clock_offset (
  id      smallint primary key default 1 check (id = 1),
  seconds bigint not null default 0
);
insert into clock_offset (id, seconds) values (1, 0);

-- ---------------------------------------------------------------- staff
create sequence staff_member_seq start with 50 increment by 50;
create table staff_member (
  id                bigint primary key,
  login             varchar(80) not null constraint staff_member_login_unique unique,
  display_name      varchar(120) not null,
  email             varchar(254),
  role              varchar(20) not null constraint staff_member_role_known check (role in ('agent','admin','operator')),
  password_hash     varchar(300) not null,
  must_change_password boolean not null default false,
  active            boolean not null default true,
  language          varchar(5) not null default 'en',
  zone              varchar(40) not null default 'Europe/London',
  rights_version    int not null default 0,
  failed_sign_ins   int not null default 0,
  locked_until      timestamptz,
  created_at        timestamptz not null,
  last_signed_in_at timestamptz,
  version           bigint not null default 0
);
create table staff_session (
  id             uuid primary key,
  staff_id       bigint not null references staff_member,
  started_at     timestamptz not null,
  last_seen_at   timestamptz not null,
  ended_at       timestamptz,
  end_reason     varchar(30),
  rights_version int not null,
  address        varchar(60),
  user_agent     varchar(300)
);
create index staff_session_open on staff_session (staff_id) where ended_at is null;
create index staff_session_started on staff_session (started_at);
create sequence sign_in_seq start with 50 increment by 50;
create table sign_in (
  id          bigint primary key,
  occurred_at timestamptz not null,
  login       varchar(80) not null,
  staff_id    bigint references staff_member,
  outcome     varchar(30) not null,
  address     varchar(60)
);
create index sign_in_by_time on sign_in (occurred_at desc);
create index sign_in_by_staff on sign_in (staff_id, occurred_at desc);

-- ---------------------------------------------------------------- customers
create sequence customer_seq start with 50 increment by 50;
create table customer (
  id          bigint primary key,
  number      varchar(40) not null constraint customer_number_unique unique,
  first_name  varchar(120) not null,
  last_name   varchar(120) not null,
  company     varchar(200),
  language    varchar(5) not null default 'en',
  status      varchar(20) not null default 'ACTIVE',
  created_at  timestamptz not null,
  version     bigint not null default 0,
  search_name text generated always as (fold(first_name || ' ' || last_name || ' ' || coalesce(company, ''))) stored
);
create index customer_search_name on customer using gin (search_name gin_trgm_ops);
create index customer_first_name on customer (fold(first_name) text_pattern_ops);
create index customer_last_name on customer (fold(last_name) text_pattern_ops);
create index customer_company on customer (fold(company) text_pattern_ops) where company is not null;

create sequence email_address_seq start with 50 increment by 50;
create table email_address (
  id          bigint primary key,
  customer_id bigint not null references customer,
  address     varchar(254) not null,
  folded      text generated always as (fold(address)) stored
);
create index email_address_customer on email_address (customer_id);
create index email_address_folded on email_address (folded text_pattern_ops);
create index email_address_trgm on email_address using gin (folded gin_trgm_ops);

create sequence phone_number_seq start with 50 increment by 50;
create table phone_number (
  id          bigint primary key,
  customer_id bigint not null references customer,
  as_typed    varchar(60) not null,
  e164        varchar(20),                 -- null: could not be parsed, kept as typed and flagged
  digits      text generated always as (regexp_replace(coalesce(e164, as_typed), '\D', '', 'g')) stored
);
create index phone_number_customer on phone_number (customer_id);
create index phone_number_digits on phone_number (digits text_pattern_ops);
create index phone_number_reversed on phone_number (reverse(digits) text_pattern_ops);

create sequence postal_address_seq start with 50 increment by 50;
create table postal_address (
  id          bigint primary key,
  customer_id bigint not null references customer,
  kind        varchar(10) not null check (kind in ('BILLING','SHIPPING')),
  line1       varchar(200) not null default '',
  line2       varchar(200) not null default '',
  city        varchar(120) not null default '',
  state       varchar(80) not null default '',
  postal_code varchar(20) not null default '',
  country     char(2) not null,
  constraint postal_address_one_of_a_kind unique (customer_id, kind)
);
create index postal_address_postal_code on postal_address (fold(postal_code) text_pattern_ops);
create index postal_address_text on postal_address using gin (fold(line1 || ' ' || city) gin_trgm_ops);

create sequence payment_method_seq start with 50 increment by 50;
create table payment_method (
  id               bigint primary key,
  customer_id      bigint not null references customer,
  merchant_account varchar(40) not null,
  token            varchar(200),
  brand            varchar(20) not null,
  bin              varchar(8) not null,
  last_four        char(4) not null,
  expiry           char(7) not null,
  created_at       timestamptz not null,
  constraint payment_method_once unique (customer_id, merchant_account, brand, bin, last_four, expiry)
);
create index payment_method_last_four on payment_method (last_four, bin);
create index payment_method_bin on payment_method (bin text_pattern_ops);

-- ---------------------------------------------------------------- catalog (plain)
create sequence product_seq start with 50 increment by 50;
create table product (
  id         bigint primary key,
  sku        varchar(60) not null constraint product_sku_unique unique,
  name       varchar(300) not null,
  unit_price numeric(19,4) not null check (unit_price >= 0),
  currency   char(3) not null,
  version    bigint not null default 0
);

-- ---------------------------------------------------------------- orders
create sequence customer_order_seq start with 50 increment by 50;
create table customer_order (
  id              bigint primary key,
  number          varchar(40) not null constraint customer_order_number_unique unique,
  customer_id     bigint not null references customer,
  placed_at       timestamptz not null,
  status          varchar(20) not null check (status in ('PARTIAL','PENDING','COMPLETE','DECLINED','REFUNDED','CANCELLED')),
  currency        char(3) not null,
  shipping_amount numeric(19,4) not null check (shipping_amount >= 0),
  tax_amount      numeric(19,4) not null check (tax_amount >= 0),
  discount_amount numeric(19,4) not null check (discount_amount >= 0),
  total_amount    numeric(19,4) not null check (total_amount >= 0),
  paid_amount     numeric(19,4) not null default 0,
  refunded_amount numeric(19,4) not null default 0,
  version         bigint not null default 0
);
create index customer_order_customer on customer_order (customer_id, placed_at desc);
create index customer_order_number_fold on customer_order (fold(number) text_pattern_ops);

create sequence order_line_seq start with 50 increment by 50;
create table order_line (
  id         bigint primary key,
  order_id   bigint not null references customer_order,
  line       int not null,
  sku        varchar(60) not null,
  name       varchar(300) not null,
  quantity   int not null check (quantity > 0),
  unit_price numeric(19,4) not null check (unit_price >= 0),
  total      numeric(19,4) not null check (total >= 0),
  constraint order_line_once unique (order_id, line)
);

-- ---------------------------------------------------------------- history, work items
create sequence history_entry_seq start with 50 increment by 50;
create table history_entry (
  id           bigint primary key,
  customer_id  bigint not null references customer,
  occurred_at  timestamptz not null,
  kind         varchar(40) not null,
  actor        varchar(80) not null,
  subject_type varchar(30),
  subject_id   bigint,
  args         text,                       -- JSON array of strings: the arguments of the kind's message
  note         text                        -- what a person wrote by hand
);
create index history_entry_customer on history_entry (customer_id, occurred_at desc, id desc);
create index history_entry_subject on history_entry (subject_type, subject_id);

create sequence work_item_seq start with 50 increment by 50;
create table work_item (
  id           bigint primary key,
  kind         varchar(40) not null,
  subject_type varchar(30) not null,
  subject_id   bigint not null,
  customer_id  bigint,
  args         text,
  opened_at    timestamptz not null,
  assigned_to  varchar(80),
  closed_at    timestamptz,
  closed_by    varchar(80),
  closing_note text,
  version      bigint not null default 0
);
create unique index work_item_once_open on work_item (subject_type, subject_id, kind) where closed_at is null;
create index work_item_open on work_item (opened_at) where closed_at is null;

-- ---------------------------------------------------------------- mail
create sequence outbox_mail_seq start with 50 increment by 50;
create table outbox_mail (
  id            bigint primary key,
  message_id    varchar(200) not null constraint outbox_mail_message_id_unique unique,
  event         varchar(40) not null,
  recipients    text not null,             -- comma separated addresses
  language      varchar(5) not null,
  subject       text not null,
  text_body     text not null,
  html_body     text not null,
  customer_id   bigint,
  subject_type  varchar(30) not null,
  subject_id    bigint not null,
  resend_of     bigint references outbox_mail,
  created_at    timestamptz not null,
  state         varchar(10) not null default 'WAITING' check (state in ('WAITING','SENT','FAILED')),
  tries         int not null default 0,
  next_try_at   timestamptz not null,
  claimed_until timestamptz,
  sent_at       timestamptz,
  last_error    text,
  version       bigint not null default 0
);
create index outbox_mail_waiting on outbox_mail (next_try_at) where state = 'WAITING';
create index outbox_mail_subject on outbox_mail (subject_type, subject_id);
create index outbox_mail_customer on outbox_mail (customer_id, created_at desc);

-- ---------------------------------------------------------------- jobs
create table server (
  id           varchar(60) primary key,
  started_at   timestamptz not null,
  heartbeat_at timestamptz not null        -- real clock of the database
);
create table job_schedule (
  job           varchar(40) primary key,
  daily_time    time,                      -- one of daily_time, cron, every_seconds; none: on demand only
  cron          varchar(80),
  every_seconds int,
  paused        boolean not null default false,
  next_due_at   timestamptz,
  version       bigint not null default 0
);
create sequence job_run_seq start with 50 increment by 50;
create table job_run (
  id             bigint primary key,
  job            varchar(40) not null,
  business_date  date not null,
  due_at         timestamptz,              -- null: started by hand
  requested_by   varchar(80) not null,
  parameters     text,                     -- JSON object of strings
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  stop_requested boolean not null default false,
  total          bigint,                   -- items known at the start, null: unknown
  done           bigint not null default 0,
  failed         bigint not null default 0,
  skipped        bigint not null default 0,
  report         text,
  version        bigint not null default 0,
  constraint job_run_once_due unique (job, due_at)
);
create index job_run_open on job_run (job) where closed_at is null;
create index job_run_latest on job_run (job, opened_at desc);
create sequence job_execution_seq start with 50 increment by 50;
create table job_execution (
  id              bigint primary key,
  run_id          bigint not null references job_run,
  server          varchar(60) not null,
  batch_execution bigint,                  -- Liberty's execution id
  started_by      varchar(80) not null,
  started_at      timestamptz not null,
  ended_at        timestamptz,
  result          varchar(20),             -- COMPLETED, STOPPED, FAILED, LOST
  done            bigint not null default 0,
  failed          bigint not null default 0,
  version         bigint not null default 0
);
create index job_execution_run on job_execution (run_id);
create sequence refused_line_seq start with 50 increment by 50;
create table refused_line (
  id     bigint primary key,
  run_id bigint not null references job_run,
  file   varchar(120) not null,
  line   bigint not null,
  code   varchar(60) not null,
  args   text,
  raw    text
);
create index refused_line_run on refused_line (run_id, id);

-- ---------------------------------------------------------------- money
create table merchant_account (
  code               varchar(40) primary key,
  name               varchar(120) not null,
  gateway            varchar(40) not null,
  zone               varchar(40) not null,
  cut_off            time not null,
  concurrency        int not null check (concurrency > 0),
  rate_per_second    int not null check (rate_per_second > 0),
  kill_switch        boolean not null default false,
  voidable_in        varchar(80) not null,        -- comma separated phases
  refundable_in      varchar(80) not null,
  refund_window_days int,                         -- null: no window
  inquire_by_key     boolean not null,
  key_lifetime_hours int,                         -- null: the gateway has no keys
  asynchronous       boolean not null,
  settlement_known   boolean not null,
  version            bigint not null default 0
);
insert into merchant_account (code, name, gateway, zone, cut_off, concurrency, rate_per_second, voidable_in, refundable_in,
    refund_window_days, inquire_by_key, key_lifetime_hours, asynchronous, settlement_known)
  values ('simulated', 'Simulated gateway', 'simulated', 'Europe/London', '21:00', 16, 1000, 'AUTHORIZED,CAPTURED', 'SETTLED',
    null, true, 24, true, true);

create sequence payment_seq start with 50 increment by 50;
create table payment (
  id          bigint primary key,
  order_id    bigint not null references customer_order,
  customer_id bigint not null references customer,
  created_at  timestamptz not null,
  version     bigint not null default 0
);
create index payment_order on payment (order_id);

create sequence charge_seq start with 50 increment by 50;
create table charge (
  id                bigint primary key,
  payment_id        bigint not null references payment,
  order_id          bigint not null references customer_order,
  customer_id       bigint not null references customer,
  parent_charge_id  bigint references charge,     -- a further capture names the first
  merchant_account  varchar(40) not null references merchant_account,
  currency          char(3) not null,
  minor_digits      smallint not null check (minor_digits between 0 and 4),
  phase             varchar(12) not null check (phase in ('NEW','AUTHORIZED','CAPTURED','SETTLING','SETTLED','VOIDED','DECLINED','EXPIRED')),
  authorized        numeric(19,4) not null default 0 check (authorized >= 0),
  captured          numeric(19,4) not null default 0,
  reserved          numeric(19,4) not null default 0,
  refunded          numeric(19,4) not null default 0,
  refunded_outside  numeric(19,4) not null default 0 check (refunded_outside >= 0),
  charged_back      numeric(19,4) not null default 0 check (charged_back >= 0),
  gateway_reference varchar(120),
  card_brand        varchar(20),
  card_bin          varchar(8),
  card_last_four    char(4),
  card_expiry       char(7),
  card_token        varchar(200),
  expires_at        timestamptz,
  captured_at       timestamptz,
  settled_at        timestamptz,
  next_sync_at      timestamptz,                  -- when settlement-sync asks again
  created_at        timestamptz not null,
  authorization_code varchar(40), retrieval_reference varchar(60), arn varchar(60), network_id varchar(60), descriptor varchar(60),
  fee numeric(19,4), settlement_amount numeric(19,4), settlement_currency char(3), gateway_time timestamptz, raw_answer text,
  version           bigint not null default 0,
  constraint charge_in_one_currency unique (id, currency, minor_digits),
  constraint charge_never_over_captured check (captured >= 0 and reserved >= 0 and refunded >= 0 and reserved + refunded <= captured),
  constraint charge_amounts_in_minor_units check (captured = round(captured, minor_digits) and reserved = round(reserved, minor_digits)
    and refunded = round(refunded, minor_digits) and authorized = round(authorized, minor_digits)
    and refunded_outside = round(refunded_outside, minor_digits) and charged_back = round(charged_back, minor_digits))
);
create index charge_order on charge (order_id);
create index charge_customer on charge (customer_id, created_at desc);
create index charge_payment on charge (payment_id);
create index charge_to_sync on charge (next_sync_at) where next_sync_at is not null;
create index charge_card on charge (card_last_four, card_bin);
create index charge_gateway_reference on charge (gateway_reference text_pattern_ops);

create sequence refund_seq start with 50 increment by 50;
create table refund (
  id              bigint primary key,
  charge_id       bigint not null,
  order_id        bigint not null references customer_order,
  customer_id     bigint not null references customer,
  currency        char(3) not null,
  minor_digits    smallint not null,
  amount          numeric(19,4) not null constraint refund_amount_positive check (amount > 0),
  reason          varchar(60) not null,
  note            text,
  request_key     varchar(80) not null constraint refund_request_key_unique unique,
  request_digest  varchar(64) not null,           -- same key with other content is refused
  state           varchar(20) not null check (state in ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED','SUCCEEDED','REVERSED','ABANDONED','CANCELLED','REJECTED')),
  waits_for       varchar(20) check (waits_for in ('UNDO','UNSETTLED','OTHER_UNKNOWN','ACCOUNT_PAUSED','DISPUTE','OUTSIDE_REFUND','CHARGE_GONE','WINDOW_PASSED')),
  key_generation  int not null default 1,
  due_on          date,                           -- QUEUED: the day of the next queue attempt, merchant zone
  queue_attempts  smallint not null default 0 check (queue_attempts between 0 and 3),
  requested_by    varchar(80) not null,
  requested_at    timestamptz not null,
  approved_by     varchar(80),
  replaces_id     bigint references refund,
  booked_outside  boolean not null default false, -- late fact: its amount stands in refunded_outside
  last_outcome    varchar(20),
  last_code       varchar(60),
  last_words      varchar(300),
  last_outcome_at timestamptz,
  next_look_at    timestamptz,                    -- SCHEDULED: when dispatch looks again
  claimed_by      varchar(60),
  claimed_until   timestamptz,
  finished_at     timestamptz,
  settled_at      timestamptz,                    -- the gateway calls the refund settled
  next_sync_at    timestamptz,
  version         bigint not null default 0,
  constraint refund_in_the_charges_currency foreign key (charge_id, currency, minor_digits) references charge (id, currency, minor_digits),
  constraint refund_in_minor_units check (amount = round(amount, minor_digits)),
  constraint refund_approver_is_another check (approved_by is null or approved_by <> requested_by),
  constraint refund_queued_has_due_day check (state <> 'QUEUED' or due_on is not null),
  constraint refund_waits_for_a_reason check ((state in ('SCHEDULED','HELD')) = (waits_for is not null))
);
create index refund_charge on refund (charge_id);
create index refund_customer on refund (customer_id);
create index refund_order on refund (order_id);
create index refund_queued on refund (due_on, id) where state = 'QUEUED';
create index refund_scheduled on refund (next_look_at, id) where state = 'SCHEDULED';
create index refund_open on refund (requested_at) where state in ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED');
create index refund_to_sync on refund (next_sync_at) where next_sync_at is not null;

create sequence refund_line_seq start with 50 increment by 50;
create table refund_line (
  id            bigint primary key,
  refund_id     bigint not null references refund,
  kind          varchar(10) not null check (kind in ('PRODUCT','SHIPPING','TAX')),
  order_line_id bigint references order_line,
  quantity      int check (quantity > 0),
  amount        numeric(19,4) not null check (amount > 0),
  constraint refund_line_of_a_product check ((kind = 'PRODUCT') = (order_line_id is not null))
);
create index refund_line_refund on refund_line (refund_id);

create sequence refund_attempt_seq start with 50 increment by 50;
create table refund_attempt (
  id               bigint primary key,
  refund_id        bigint not null references refund,
  charge_id        bigint not null references charge,
  merchant_account varchar(40) not null references merchant_account,
  kind             varchar(10) not null check (kind in ('FIRST','QUEUE','UNCOUNTED')),
  attempt_on       date not null,                 -- merchant-zone date of the clock at step 1
  queue_attempt_no smallint check (queue_attempt_no between 1 and 3),
  key              varchar(120) not null,
  request          text not null,                 -- as sent, byte for byte
  send_before      timestamptz not null,
  started_at       timestamptz not null,
  ended_at         timestamptz,
  outcome          varchar(20) check (outcome in ('APPROVED','ACCEPTED','DECLINED_SOFT','DECLINED_HARD','REFUSED','NOT_SENT','UNKNOWN')),
  answered         boolean not null default false, -- the gateway itself answered under this key
  ended_by         varchar(20),                   -- ANSWER, INQUIRY, RULING
  processor_code   varchar(60),
  processor_words  varchar(300),
  gateway_reference varchar(120),
  inquiries        int not null default 0,
  next_inquiry_at  timestamptz,
  not_found_at     timestamptz,                   -- first NOT_FOUND; counts only when heard twice
  unknown_since    timestamptz,
  server           varchar(60) not null,
  authorization_code varchar(40), retrieval_reference varchar(60), arn varchar(60), network_id varchar(60),
  fee numeric(19,4), settlement_amount numeric(19,4), settlement_currency char(3), gateway_time timestamptz, raw_answer text,
  constraint refund_attempt_queue_is_numbered check ((kind = 'QUEUE') = (queue_attempt_no is not null))
);
create unique index refund_attempt_one_open on refund_attempt (refund_id) where ended_at is null;
create unique index refund_attempt_one_a_day on refund_attempt (refund_id, attempt_on) where kind = 'QUEUE';
create unique index refund_attempt_numbered_once on refund_attempt (refund_id, queue_attempt_no);
create index refund_attempt_refund on refund_attempt (refund_id, id);
create index refund_attempt_charge_open on refund_attempt (charge_id) where ended_at is null;
create index refund_attempt_to_ask on refund_attempt (next_inquiry_at) where ended_at is null;

create sequence charge_operation_seq start with 50 increment by 50;
create table charge_operation (
  id               bigint primary key,
  charge_id        bigint not null references charge,
  merchant_account varchar(40) not null references merchant_account,
  kind             varchar(10) not null check (kind in ('AUTHORIZE','SALE','CAPTURE','VOID')),
  request_key      varchar(80) not null constraint charge_operation_request_key_unique unique,
  request_digest   varchar(64) not null,
  requested_by     varchar(80) not null,
  amount           numeric(19,4) not null,
  key              varchar(120) not null,
  request          text not null,
  send_before      timestamptz not null,
  started_at       timestamptz not null,
  ended_at         timestamptz,
  outcome          varchar(20) check (outcome in ('APPROVED','ACCEPTED','DECLINED_SOFT','DECLINED_HARD','REFUSED','NOT_SENT','UNKNOWN')),
  answered         boolean not null default false,
  ended_by         varchar(20),
  processor_code   varchar(60),
  processor_words  varchar(300),
  gateway_reference varchar(120),
  inquiries        int not null default 0,
  next_inquiry_at  timestamptz,
  not_found_at     timestamptz,
  unknown_since    timestamptz,
  server           varchar(60) not null,
  authorization_code varchar(40), retrieval_reference varchar(60), arn varchar(60), network_id varchar(60),
  fee numeric(19,4), settlement_amount numeric(19,4), settlement_currency char(3), gateway_time timestamptz, raw_answer text
);
create unique index charge_operation_one_open on charge_operation (charge_id) where ended_at is null;
create index charge_operation_charge on charge_operation (charge_id, id);
create index charge_operation_to_ask on charge_operation (next_inquiry_at) where ended_at is null;

create sequence transaction_seq start with 50 increment by 50;
create table transaction (
  id                  bigint primary key,
  number              varchar(60) not null constraint transaction_number_unique unique,  -- shown to people; import: transaction_number
  charge_id           bigint not null references charge,
  refund_id           bigint references refund,
  refund_attempt_id   bigint constraint transaction_once_per_attempt unique references refund_attempt,
  charge_operation_id bigint constraint transaction_once_per_operation unique references charge_operation,
  order_id            bigint not null references customer_order,
  customer_id         bigint not null references customer,
  merchant_account    varchar(40) not null references merchant_account,
  type                varchar(20) not null check (type in ('AUTHORIZATION','CAPTURE','SALE','VOID','REFUND','REFUND_REVERSAL','CHARGEBACK','CHARGEBACK_REVERSAL')),
  result              varchar(20) not null check (result in ('APPROVED','DECLINED_SOFT','DECLINED_HARD','REFUSED','NOT_SENT','NOT_EXECUTED')),
  amount              numeric(19,4) not null check (amount >= 0),
  currency            char(3) not null,
  gateway_reference   varchar(120),
  processor_code      varchar(60),
  processor_words     varchar(300),
  actor               varchar(80) not null,
  occurred_at         timestamptz not null
);
create index transaction_customer on transaction (customer_id, occurred_at desc, id desc);
create index transaction_order on transaction (order_id);
create index transaction_charge on transaction (charge_id);
create index transaction_refund on transaction (refund_id) where refund_id is not null;
create index transaction_gateway_reference on transaction (gateway_reference text_pattern_ops);

create sequence money_event_seq start with 50 increment by 50;
create table money_event (
  id           bigint primary key,
  occurred_at  timestamptz not null,
  charge_id    bigint not null references charge,
  refund_id    bigint references refund,
  attempt_id   bigint,
  operation_id bigint,
  from_state   varchar(20),
  to_state     varchar(20) not null,
  amount       numeric(19,4),
  why          varchar(300) not null,
  actor        varchar(80) not null,
  server       varchar(60) not null
);
create index money_event_charge on money_event (charge_id, id);
create index money_event_refund on money_event (refund_id, id) where refund_id is not null;

create table gateway_reference (
  merchant_account varchar(40) not null references merchant_account,
  reference        varchar(120) not null,
  kind             varchar(12) not null check (kind in ('CHARGE','REFUND','CHARGEBACK')),
  subject_id       bigint not null,
  constraint gateway_reference_once primary key (merchant_account, reference)
);

-- The state machine of MONEY 3, the same pairs as RefundState.mayBecome; a test compares the two.
create table refund_state_step (from_state varchar(20) not null, to_state varchar(20) not null, primary key (from_state, to_state));
insert into refund_state_step values
  ('AWAITING_APPROVAL','SCHEDULED'),('AWAITING_APPROVAL','SENDING'),('AWAITING_APPROVAL','REJECTED'),('AWAITING_APPROVAL','CANCELLED'),
  ('SCHEDULED','SENDING'),('SCHEDULED','HELD'),('SCHEDULED','CANCELLED'),
  ('HELD','SCHEDULED'),('HELD','QUEUED'),('HELD','CANCELLED'),('HELD','SUCCEEDED'),
  ('SENDING','ACCEPTED'),('SENDING','SUCCEEDED'),('SENDING','QUEUED'),('SENDING','ABANDONED'),('SENDING','UNKNOWN'),('SENDING','SCHEDULED'),
  ('UNKNOWN','ACCEPTED'),('UNKNOWN','SUCCEEDED'),('UNKNOWN','QUEUED'),('UNKNOWN','ABANDONED'),
  ('ACCEPTED','SUCCEEDED'),('ACCEPTED','QUEUED'),('ACCEPTED','ABANDONED'),
  ('QUEUED','SENDING'),('QUEUED','ABANDONED'),('QUEUED','HELD'),('QUEUED','CANCELLED'),('QUEUED','SUCCEEDED'),
  ('SUCCEEDED','REVERSED'),('ABANDONED','SUCCEEDED'),('CANCELLED','SUCCEEDED');
create function refund_state_guard() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (select 1 from refund_state_step where from_state = old.state and to_state = new.state) then
    raise exception 'refund % may not go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'refund_state_step';
  end if;
  return new;
end $$;
create trigger refund_state_guard before update of state on refund for each row execute function refund_state_guard();

-- Queue attempts fall on strictly rising dates.
create function refund_attempt_rises() returns trigger language plpgsql as $$
begin
  if new.kind = 'QUEUE' and exists (select 1 from refund_attempt where refund_id = new.refund_id and kind = 'QUEUE'
      and (attempt_on >= new.attempt_on or queue_attempt_no >= new.queue_attempt_no)) then
    raise exception 'queue attempts of refund % must rise', new.refund_id using errcode = 'check_violation', constraint = 'refund_attempt_rises';
  end if;
  return new;
end $$;
create trigger refund_attempt_rises before insert on refund_attempt for each row execute function refund_attempt_rises();

-- Empty at the end of every job and test.
create view charge_drift as
  select c.id, c.reserved, coalesce(r.reserving, 0) as reserving, c.refunded, coalesce(r.succeeded, 0) as succeeded
  from charge c
  left join (select charge_id,
      coalesce(sum(amount) filter (where state in ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED')), 0) as reserving,
      coalesce(sum(amount) filter (where state = 'SUCCEEDED' and not booked_outside), 0) as succeeded
    from refund group by charge_id) r on r.charge_id = c.id
  where c.reserved <> coalesce(r.reserving, 0) or c.refunded <> coalesce(r.succeeded, 0);

-- ---------------------------------------------------------------- references are checked at the end of a transaction
-- In which order the rows of one transaction are written is the persistence provider's choice, not ours.
do $$
declare c record;
begin
  for c in select conrelid::regclass as rel, conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', c.rel, c.conname);
  end loop;
end $$;

-- ---------------------------------------------------------------- rights: append-only stays append-only
grant select, insert, update, delete on all tables in schema public to ${app};
grant usage on all sequences in schema public to ${app};
revoke update, delete on audit_entry, history_entry, money_event, transaction, gateway_reference, refund_state_step from ${app};
revoke insert on refund_state_step from ${app};
-- What money did is never deleted.
revoke delete on payment, charge, refund, refund_line, refund_attempt, charge_operation, merchant_account from ${app};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage on sequences to ${app};

insert into job_schedule (job, daily_time, cron, every_seconds) values
  ('refund-dispatch', null, null, 15),
  ('reconcile', null, null, 60),
  ('refund-retry', '04:30', null, null),
  ('settlement-sync', null, null, 3600),
  ('mail-outbox', null, null, 15),
  ('purge', null, '0 3 * * 0', null),
  ('import', null, null, null),
  ('bulk-refund', null, null, null);
