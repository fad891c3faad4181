-- What order entry needs: an order that is begun and gone on with, the money that was paid elsewhere, one placing at a time.

-- How an order was priced, so that it can be gone on with; list_price: what the catalog asked where an agent changed the price.
alter table customer_order
  add column coupon_code         varchar(40),
  add column shipping_profile_id bigint,
  add column held_for_qa         boolean not null default false;
alter table order_line
  add column list_price numeric(19,4) constraint order_line_list_price_sane check (list_price >= 0);

-- Which account books which currency (null: any), and which may be paid with test cards.
alter table merchant_account
  add column currency char(3),
  add column test     boolean not null default false;
update merchant_account set test = true where gateway = 'simulated';

-- An order as it is placed: one row for each press of the button, written before any money is asked for. The key is the
-- asker's own: the same one again is the same placing. Open until the payment room has the charge on record.
create table order_placing (
  request_key      varchar(80) primary key,
  request_digest   varchar(64) not null,
  order_id         bigint not null references customer_order deferrable initially deferred,
  way              varchar(10) not null constraint order_placing_way_known check (way in ('SALE','AUTHORIZE','HOLD','OUTSIDE','FREE')),
  merchant_account varchar(40) references merchant_account deferrable initially deferred,
  amount           numeric(19,4) not null constraint order_placing_amount_sane check (amount >= 0),
  currency         char(3) not null,
  requested_by     varchar(80) not null,
  placed_at        timestamptz not null,
  ended_at         timestamptz,
  end_reason       varchar(60),                    -- null: handed over; else the code of what stood in the way
  constraint order_placing_account_where_a_card_pays check ((way in ('SALE','AUTHORIZE','HOLD')) = (merchant_account is not null)),
  constraint order_placing_free_is_nothing check ((way = 'FREE') = (amount = 0))
);
create unique index order_placing_one_open on order_placing (order_id) where ended_at is null;
create index order_placing_order on order_placing (order_id, placed_at desc);

-- Money that was paid outside of every gateway of ours: recorded, never asked for.
create sequence outside_payment_seq start with 50 increment by 50;
create table outside_payment (
  id          bigint primary key,
  request_key varchar(80) not null constraint outside_payment_request_key_unique unique,
  order_id    bigint not null references customer_order deferrable initially deferred,
  customer_id bigint not null references customer deferrable initially deferred,
  amount      numeric(19,4) not null constraint outside_payment_amount_positive check (amount > 0),
  currency    char(3) not null,
  method      varchar(20) not null constraint outside_payment_method_known check (method in ('BANK_TRANSFER','CASH','CHEQUE','MARKETPLACE','OTHER')),
  reference   varchar(120) not null constraint outside_payment_reference_given check (reference <> ''),
  recorded_by varchar(80) not null,
  recorded_at timestamptz not null
);
create index outside_payment_order on outside_payment (order_id);

revoke update, delete on outside_payment from ${app};
revoke delete on order_placing from ${app};
