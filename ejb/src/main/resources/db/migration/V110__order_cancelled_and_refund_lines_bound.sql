-- ---------------------------------------------------------------- a cancelled order says when, by whom and why
alter table customer_order
  add column cancelled_at  timestamptz,
  add column cancelled_by  varchar(80),
  add column cancel_reason varchar(60),
  add column cancel_note   text,
  add constraint customer_order_cancelled_by_somebody
    check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null)),
  add constraint customer_order_cancelled_status
    check (cancelled_at is null or status in ('CANCELLED','REFUNDED'));

alter table order_line
  add column cancelled_quantity int not null default 0,
  add constraint order_line_cancelled_within check (cancelled_quantity between 0 and quantity);

-- ---------------------------------------------------------------- what refunds are for
create index refund_line_order_line on refund_line (order_line_id) where order_line_id is not null;

-- Bounds what is intended: over all refunds that reserve or succeeded never more of a line than was bought, never more
-- shipping or tax than was asked. Looked at when lines are written, at the end of the transaction, one order at a time;
-- what the gateway tells later (a refund found executed) only changes a state and always fits.
create function refund_line_within_order() returns trigger language plpgsql as $$
declare
  asked refund%rowtype;
  over bigint;
begin
  select * into asked from refund where id = new.refund_id;
  perform 1 from customer_order where id = asked.order_id for update;
  if (select sum(l.amount) from refund_line l where l.refund_id = new.refund_id) <> asked.amount then
    raise exception 'the lines of refund % do not add up to it', asked.id
      using errcode = 'check_violation', constraint = 'refund_line_adds_up';
  end if;
  select count(*) into over
  from (select l.kind, l.order_line_id, coalesce(sum(l.quantity), 0) as pieces, sum(l.amount) as amount
        from refund_line l join refund r on r.id = l.refund_id
        where r.order_id = asked.order_id
          and r.state in ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED','SUCCEEDED')
        group by l.kind, l.order_line_id) given
  join customer_order o on o.id = asked.order_id
  left join order_line b on b.id = given.order_line_id
  where given.kind = 'SHIPPING' and given.amount > o.shipping_amount
     or given.kind = 'TAX' and given.amount > o.tax_amount
     or given.kind = 'PRODUCT' and (b.order_id <> o.id or given.pieces > b.quantity or given.amount > b.total);
  if over > 0 then
    raise exception 'refund % gives back more of its order than was bought', asked.id
      using errcode = 'check_violation', constraint = 'refund_line_within_order';
  end if;
  return null;
end $$;
create constraint trigger refund_line_within_order after insert on refund_line
  deferrable initially deferred for each row execute function refund_line_within_order();
