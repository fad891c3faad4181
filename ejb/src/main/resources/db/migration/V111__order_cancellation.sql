-- ---------------------------------------------------------------- one decision to cancel, and its parts
-- Written before anything is done: whatever a crash leaves undone stands here, and each part is done once by its key.
create sequence order_cancellation_seq start with 50 increment by 50;
create table order_cancellation (
  id             bigint primary key,
  order_id       bigint not null references customer_order deferrable initially deferred,
  request_key    varchar(80) not null constraint order_cancellation_request_key_unique unique,
  request_digest varchar(64) not null,
  whole          boolean not null,
  reason         varchar(60) not null,
  note           text,
  requested_by   varchar(80) not null,
  requested_at   timestamptz not null,
  claimed_until  timestamptz not null,     -- whoever does the parts has until then; later somebody else may go on
  version        bigint not null default 0
);
create unique index order_cancellation_whole_once on order_cancellation (order_id) where whole;
create index order_cancellation_order on order_cancellation (order_id, id);

create sequence order_cancellation_part_seq start with 50 increment by 50;
create table order_cancellation_part (
  id              bigint primary key,
  cancellation_id bigint not null references order_cancellation deferrable initially deferred,
  place           int not null,
  kind            varchar(12) not null check (kind in ('SHIPPING','RELEASE','VOID','REFUND','MAIL')),
  charge_id       bigint references charge deferrable initially deferred,
  charge_version  bigint,
  amount          numeric(19,4) check (amount > 0),
  refundable      numeric(19,4) check (refundable >= 0),
  currency        char(3),
  lines           text,                     -- JSON: what a refund is for
  state           varchar(10) not null check (state in ('PLANNED','DONE','WAITING','FAILED')),
  said_code       varchar(120),
  said_args       text,
  ended_at        timestamptz,
  constraint order_cancellation_part_once unique (cancellation_id, place),
  constraint order_cancellation_part_of_money
    check ((kind in ('RELEASE','VOID','REFUND')) = (charge_id is not null and amount is not null and currency is not null)),
  constraint order_cancellation_part_ended check ((state = 'PLANNED') = (ended_at is null))
);
revoke delete on order_cancellation, order_cancellation_part from ${app};
