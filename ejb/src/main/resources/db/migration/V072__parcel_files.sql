-- Files about parcels on their way in: past ones, tracking numbers, returns. Not logged, as the other staging tables.
create unlogged table staged_fulfillment (
  like staged_row including all,
  order_number text, status text, carrier text, tracking_number text, shipped_at timestamptz, delivered_at timestamptz, rma_number text,
  primary key (run_id, line)
);
create index staged_fulfillment_number on staged_fulfillment (run_id, number);
create index staged_fulfillment_order on staged_fulfillment (run_id, order_number);
create unlogged table staged_tracking (
  like staged_row including all,
  fulfillment_number text, order_number text, carrier text, tracking_number text, shipped_at timestamptz,
  primary key (run_id, line)
);
create unlogged table staged_return (
  like staged_row including all,
  sku text, quantity int, received_at timestamptz,
  primary key (run_id, line)
);
insert into job_schedule (job, daily_time, cron, every_seconds) values
  ('tracking-import', null, null, null),
  ('returns-import', null, null, null);
