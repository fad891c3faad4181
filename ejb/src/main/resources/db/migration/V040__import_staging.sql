-- What was imported, so that the same line again is known and the same number with other content is refused.
create table imported (
  kind   varchar(20) not null,
  number varchar(60) not null,
  digest char(32) not null,
  primary key (kind, number)
);

-- Files on their way in. Not logged: lost with a crash of the database, read again from the files.
create unlogged table staged_file (
  run_id bigint not null,
  file   varchar(120) not null,
  kind   varchar(20) not null,
  broken boolean not null,
  primary key (run_id, file)
);
create unlogged table staged_refusal (
  run_id bigint not null,
  file   varchar(120) not null,
  line   bigint not null,
  kind   varchar(20) not null,
  number varchar(60),
  code   varchar(60) not null,
  args   text not null,
  raw    text,
  told   boolean not null default false,
  primary key (run_id, file, line)
);
create index staged_refusal_number on staged_refusal (run_id, kind, number);
create unlogged table staged_row (
  run_id bigint not null,
  file   varchar(120) not null,
  line   bigint not null,
  raw    text not null,
  number varchar(60) not null,
  digest char(32),
  state  varchar(8) not null default 'NEW' check (state in ('NEW','KNOWN','REFUSED','LOADED')),
  code   varchar(60),
  args   text,
  told   boolean not null default false
);
create unlogged table staged_customer (
  like staged_row including all,
  first_name text, last_name text, company text, email text, phone text, address1 text, address2 text, city text, state_name text,
  postal_code text, country text, created_at timestamptz, language text,
  primary key (run_id, line)
);
create unlogged table staged_product (
  like staged_row including all,
  name text, unit_price numeric, currency text,
  primary key (run_id, line)
);
create unlogged table staged_order (
  like staged_row including all,
  customer_number text, placed_at timestamptz, status text, currency text, minor_digits int,
  shipping_amount numeric, tax_amount numeric, discount_amount numeric, total_amount numeric,
  lines int,                                   -- how many it has, known once checked
  primary key (run_id, line)
);
create unlogged table staged_order_line (
  run_id     bigint not null,
  line       bigint not null,
  number     varchar(60) not null,             -- of the order
  order_line int not null,
  sku        text not null,
  name       text not null,
  quantity   int not null,
  unit_price numeric not null,
  primary key (run_id, line)
);
create index staged_order_line_order on staged_order_line (run_id, number, order_line);
create unlogged table staged_transaction (
  like staged_row including all,
  order_number text, type text, status text, amount numeric, currency text, merchant_account text, gateway_reference text,
  card_brand text, card_bin text, card_last_four text, card_expiry text, occurred_at timestamptz, settled_at timestamptz, parent_number text,
  primary key (run_id, line)
);
create unlogged table staged_refund_request (
  like staged_row including all,
  transaction_number text, amount numeric, currency text, reason text, requested_at timestamptz,
  primary key (run_id, line)
);
create index staged_customer_number on staged_customer (run_id, number);
create index staged_product_number on staged_product (run_id, number);
create index staged_order_number on staged_order (run_id, number);
create index staged_transaction_number on staged_transaction (run_id, number);
create index staged_refund_request_number on staged_refund_request (run_id, number);
