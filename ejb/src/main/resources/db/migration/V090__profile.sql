-- The profile: fields the merchant defines, credit on account, whom a member looked at last.
create sequence custom_field_seq start with 50 increment by 50;
create table custom_field (
  id       bigint primary key,
  name     varchar(60) not null,
  kind     varchar(10) not null constraint custom_field_kind_known check (kind in ('TEXT','NUMBER','DATE','CHOICE')),
  choices  text,                           -- JSON array of strings, of a choice alone
  position int not null,
  retired  boolean not null default false, -- shown no more; what was filled in stays
  version  bigint not null default 0,
  constraint custom_field_choices_of_a_choice check ((kind = 'CHOICE') = (choices is not null))
);
create unique index custom_field_name_once on custom_field (lower(name)) where not retired;

create table custom_value (
  customer_id bigint not null references customer,
  field_id    bigint not null references custom_field,
  value       varchar(500) not null constraint custom_value_filled check (value <> ''),
  primary key (customer_id, field_id)
);
create index custom_value_field on custom_value (field_id);

-- Credit on account: what stands, and how it came about. The balance is locked by whoever changes it.
create table credit_balance (
  customer_id bigint not null references customer,
  currency    char(3) not null,
  amount      numeric(19,4) not null constraint credit_balance_never_below_zero check (amount >= 0),
  primary key (customer_id, currency)
);
create sequence credit_entry_seq start with 50 increment by 50;
create table credit_entry (
  id            bigint primary key,
  request_key   varchar(80) not null constraint credit_entry_once unique,
  customer_id   bigint not null references customer,
  currency      char(3) not null,
  minor_digits  smallint not null check (minor_digits between 0 and 4),
  amount        numeric(19,4) not null constraint credit_entry_moves_something check (amount <> 0),
  balance_after numeric(19,4) not null constraint credit_entry_never_below_zero check (balance_after >= 0),
  reason        varchar(500) not null,
  actor         varchar(80) not null,
  occurred_at   timestamptz not null,
  constraint credit_entry_in_minor_units
    check (amount = round(amount, minor_digits) and balance_after = round(balance_after, minor_digits)),
  foreign key (customer_id, currency) references credit_balance
);
create index credit_entry_customer on credit_entry (customer_id, id desc);
revoke update, delete on credit_entry from ${app};
revoke delete on credit_balance from ${app};

create table recent_customer (
  login       varchar(80) not null,
  customer_id bigint not null references customer,
  opened_at   timestamptz not null,
  primary key (login, customer_id)
);
