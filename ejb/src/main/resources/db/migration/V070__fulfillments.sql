-- Who carries parcels, and where a parcel can be followed; {number} stands for the tracking number.
create table carrier (
  code         varchar(40) primary key,
  name         varchar(80) not null,
  url_template varchar(300) constraint carrier_url_is_a_link check (url_template ~ '^https://[^\s]+\{number\}[^\s]*$'),
  position     int not null,
  version      bigint not null default 0
);
insert into carrier (code, name, url_template, position) values
  ('DHL', 'DHL', 'https://www.dhl.com/global-en/home/tracking.html?tracking-id={number}', 1),
  ('UPS', 'UPS', 'https://www.ups.com/track?tracknum={number}', 2),
  ('FEDEX', 'FedEx', 'https://www.fedex.com/fedextrack/?trknbr={number}', 3),
  ('ROYAL_MAIL', 'Royal Mail', 'https://www.royalmail.com/track-your-item#/tracking-results/{number}', 4),
  ('DPD', 'DPD', 'https://tracking.dpd.de/parcelstatus?query={number}', 5),
  ('EVRI', 'Evri (Hermes)', 'https://www.evri.com/track/parcel/{number}', 6),
  ('USPS', 'USPS', 'https://tools.usps.com/go/TrackConfirmAction?tLabels={number}', 7),
  ('OTHER', 'Other', null, 99);

-- What is shipped for an order: one parcel on its way, or to be sent.
create sequence fulfillment_seq start with 50 increment by 50;
create table fulfillment (
  id              bigint primary key,
  number          varchar(60) not null constraint fulfillment_number_unique unique,
  order_id        bigint not null references customer_order deferrable initially deferred,
  customer_id     bigint not null references customer deferrable initially deferred,
  status          varchar(20) not null constraint fulfillment_status_known check
    (status in ('HOLD','PENDING','SHIPPED','DELIVERED','CANCELLED','RMA_PENDING','RETURNED','FAILED')),
  reason          varchar(300),            -- why it is held, was called off or failed
  carrier         varchar(40) references carrier deferrable initially deferred,
  tracking_number varchar(80),
  reship_of       bigint references fulfillment deferrable initially deferred,
  created_at      timestamptz not null,
  shipped_at      timestamptz,
  delivered_at    timestamptz,
  version         bigint not null default 0,
  constraint fulfillment_shipped_when check (status <> 'SHIPPED' or shipped_at is not null),
  constraint fulfillment_delivered_when check (status <> 'DELIVERED' or delivered_at is not null),
  constraint fulfillment_tracked_by_a_carrier check (tracking_number is null or carrier is not null)
);
create index fulfillment_order on fulfillment (order_id, id);
create index fulfillment_customer on fulfillment (customer_id, created_at desc, id desc);
create index fulfillment_tracking on fulfillment (fold(tracking_number) text_pattern_ops) where tracking_number is not null;
create index fulfillment_reship_of on fulfillment (reship_of) where reship_of is not null;

create sequence fulfillment_line_seq start with 50 increment by 50;
create table fulfillment_line (
  id             bigint primary key,
  fulfillment_id bigint not null references fulfillment deferrable initially deferred,
  order_line_id  bigint not null references order_line deferrable initially deferred,
  quantity       int not null constraint fulfillment_line_has_pieces check (quantity > 0),
  returned       int not null default 0,
  constraint fulfillment_line_once unique (fulfillment_id, order_line_id),
  constraint fulfillment_line_returns_what_it_had check (returned between 0 and quantity)
);
create index fulfillment_line_order_line on fulfillment_line (order_line_id);

-- The same pairs as FulfillmentStatus.mayBecome; a test compares the two.
create table fulfillment_status_step (from_status varchar(20) not null, to_status varchar(20) not null, primary key (from_status, to_status));
insert into fulfillment_status_step values
  ('HOLD','PENDING'),('HOLD','CANCELLED'),
  ('PENDING','HOLD'),('PENDING','SHIPPED'),('PENDING','CANCELLED'),('PENDING','FAILED'),
  ('SHIPPED','DELIVERED'),('SHIPPED','RMA_PENDING'),('SHIPPED','RETURNED'),('SHIPPED','FAILED'),
  ('DELIVERED','RMA_PENDING'),('DELIVERED','RETURNED'),('DELIVERED','FAILED'),
  ('RMA_PENDING','SHIPPED'),('RMA_PENDING','DELIVERED'),('RMA_PENDING','RETURNED');
create function fulfillment_status_guard() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and not exists (select 1 from fulfillment_status_step where from_status = old.status and to_status = new.status) then
    raise exception 'fulfillment % may not go from % to %', old.id, old.status, new.status using errcode = 'check_violation', constraint = 'fulfillment_status_step';
  end if;
  return new;
end $$;
create trigger fulfillment_status_guard before update of status on fulfillment for each row execute function fulfillment_status_guard();

-- Of an order line no more goes out than was ordered. What was called off, failed or came back does not count.
-- The order line is locked, so that two who send at once see each other; checked when the transaction ends, when all its rows are written.
create function fulfillment_line_guard() returns trigger language plpgsql as $$
declare ordered int; sent bigint;
begin
  select quantity into ordered from order_line where id = new.order_line_id for no key update;
  select coalesce(sum(l.quantity - l.returned), 0) into sent from fulfillment_line l join fulfillment f on f.id = l.fulfillment_id
    where l.order_line_id = new.order_line_id and f.status not in ('CANCELLED','FAILED');
  if sent > ordered then
    raise exception 'of order line % there are % and % would be sent', new.order_line_id, ordered, sent
      using errcode = 'check_violation', constraint = 'fulfillment_line_within_order';
  end if;
  return null;
end $$;
create constraint trigger fulfillment_line_within_order after insert or update of quantity, order_line_id on fulfillment_line
  deferrable initially deferred for each row execute function fulfillment_line_guard();

revoke insert, update, delete on fulfillment_status_step from ${app};
revoke delete on fulfillment, fulfillment_line from ${app};
revoke insert, delete on carrier from ${app};
