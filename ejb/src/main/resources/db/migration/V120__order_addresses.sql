-- Where an order goes and where its statement goes, as it stood when the order was made; orders from before know neither.
alter table customer_order
  add column ship_recipient   varchar(320),
  add column ship_line1       varchar(200),
  add column ship_line2       varchar(200),
  add column ship_city        varchar(120),
  add column ship_state       varchar(80),
  add column ship_postal_code varchar(20),
  add column ship_country     char(2),
  add column bill_recipient   varchar(320),
  add column bill_line1       varchar(200),
  add column bill_line2       varchar(200),
  add column bill_city        varchar(120),
  add column bill_state       varchar(80),
  add column bill_postal_code varchar(20),
  add column bill_country     char(2),
  add constraint customer_order_ship_to_whole
    check (num_nonnulls(ship_recipient, ship_line1, ship_line2, ship_city, ship_state, ship_postal_code, ship_country) in (0, 7)),
  add constraint customer_order_bill_to_whole
    check (num_nonnulls(bill_recipient, bill_line1, bill_line2, bill_city, bill_state, bill_postal_code, bill_country) in (0, 7));
