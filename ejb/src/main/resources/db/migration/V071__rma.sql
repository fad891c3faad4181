-- What a customer may send back of one parcel, and under which number.
create sequence rma_seq start with 50 increment by 50;
create table rma (
  id             bigint primary key,
  number         varchar(60) not null constraint rma_number_unique unique,
  fulfillment_id bigint not null references fulfillment deferrable initially deferred,
  order_id       bigint not null references customer_order deferrable initially deferred,
  customer_id    bigint not null references customer deferrable initially deferred,
  status         varchar(20) not null constraint rma_status_known check (status in ('ISSUED','PARTLY_RECEIVED','RECEIVED','CLOSED','CANCELLED')),
  reason         varchar(60) not null,
  note           varchar(2000),
  issued_by      varchar(80) not null,
  issued_at      timestamptz not null,
  due_on         date not null,                -- after this day it is overdue
  ended_at       timestamptz,
  charge_id      bigint references charge deferrable initially deferred,   -- given back from when received; null: no money
  currency       char(3),
  version        bigint not null default 0,
  constraint rma_ended_when check ((status in ('ISSUED','PARTLY_RECEIVED')) = (ended_at is null)),
  constraint rma_refund_has_currency check ((charge_id is null) = (currency is null))
);
create unique index rma_one_open_a_parcel on rma (fulfillment_id) where ended_at is null;
create index rma_fulfillment on rma (fulfillment_id, id desc);
create index rma_order on rma (order_id);
create index rma_due on rma (due_on, id) where ended_at is null;
create index rma_issued on rma (issued_at desc, id desc);

create sequence rma_line_seq start with 50 increment by 50;
create table rma_line (
  id                  bigint primary key,
  rma_id              bigint not null references rma deferrable initially deferred,
  fulfillment_line_id bigint not null references fulfillment_line deferrable initially deferred,
  quantity            int not null constraint rma_line_has_pieces check (quantity > 0),
  received            int not null default 0,
  refund_amount       numeric(19,4) not null default 0 constraint rma_line_refund_not_negative check (refund_amount >= 0),
  constraint rma_line_once unique (rma_id, fulfillment_line_id),
  constraint rma_line_receives_what_was_agreed check (received between 0 and quantity)
);

-- One parcel with returned goods that came in, and what became of the money for it.
create sequence rma_receipt_seq start with 50 increment by 50;
create table rma_receipt (
  id           bigint primary key,
  rma_id       bigint not null references rma deferrable initially deferred,
  request_key  varchar(120) not null constraint rma_receipt_key_unique unique,
  content      varchar(2000) not null,         -- which lines and how many, so that the same key means the same
  recorded_by  varchar(80) not null,
  received_at  timestamptz not null,
  recorded_at  timestamptz not null,
  amount       numeric(19,4) not null default 0 constraint rma_receipt_amount_not_negative check (amount >= 0),
  refund_state varchar(10) not null constraint rma_receipt_state_known check (refund_state in ('NONE','DUE','ASKED','REFUSED')),
  refund_id    bigint references refund deferrable initially deferred,
  refused_code varchar(60),
  refused_args text,
  constraint rma_receipt_once_refunded unique (refund_id),
  constraint rma_receipt_money check ((amount = 0) = (refund_state = 'NONE'))
);
create index rma_receipt_rma on rma_receipt (rma_id, id);

revoke delete on rma, rma_line, rma_receipt from ${app};
