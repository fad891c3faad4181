-- Which pieces a cancellation of some of an order is about; none: the whole order.
create table order_cancellation_line (
  cancellation_id bigint not null references order_cancellation deferrable initially deferred,
  order_line_id   bigint not null references order_line deferrable initially deferred,
  quantity        int not null check (quantity > 0),
  primary key (cancellation_id, order_line_id)
);
create index order_cancellation_line_line on order_cancellation_line (order_line_id);
revoke update, delete on order_cancellation_line from ${app};
