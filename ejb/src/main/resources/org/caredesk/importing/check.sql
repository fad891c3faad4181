-- What is in the files, checked as a whole. One statement after the other, ?1 is the run. A line's state is NEW until one of
-- them says KNOWN (imported earlier, the same) or REFUSED (with code and args). Repeating them changes nothing.

-- Digests: what makes two lines the same.
update staged_customer set digest = md5(concat_ws('|', first_name, last_name, coalesce(company, '-'), email, phone, address1, address2, city,
    state_name, postal_code, country, extract(epoch from created_at), language))
  where run_id = ?1 and digest is null;
update staged_product set digest = md5(concat_ws('|', name, trim_scale(unit_price), currency)) where run_id = ?1 and digest is null;
update staged_transaction set digest = md5(concat_ws('|', order_number, type, status, trim_scale(amount), currency, merchant_account,
    gateway_reference, card_brand, card_bin, card_last_four, card_expiry, extract(epoch from occurred_at),
    coalesce(extract(epoch from settled_at), 0), coalesce(parent_number, '-')))
  where run_id = ?1 and digest is null;
update staged_order s set lines = l.n, digest = md5(concat_ws('|', customer_number, extract(epoch from placed_at), status, currency,
    trim_scale(shipping_amount), trim_scale(tax_amount), trim_scale(discount_amount), trim_scale(total_amount), l.all_lines))
  from (select o.line, string_agg(concat_ws(':', i.order_line, i.sku, i.name, i.quantity, trim_scale(i.unit_price)), '|'
          order by i.order_line, i.line) as all_lines, count(i.line) as n
        from staged_order o left join staged_order_line i on i.run_id = o.run_id and i.number = o.number
        where o.run_id = ?1 group by o.line) l
  where s.run_id = ?1 and s.line = l.line and s.digest is null;

-- Imported earlier, the same.
update staged_customer s set state = 'KNOWN' from imported i
  where i.kind = 'CUSTOMERS' and i.number = s.number and i.digest = s.digest and s.run_id = ?1 and s.state = 'NEW';
update staged_product s set state = 'KNOWN' from imported i
  where i.kind = 'PRODUCTS' and i.number = s.number and i.digest = s.digest and s.run_id = ?1 and s.state = 'NEW';
update staged_order s set state = 'KNOWN' from imported i
  where i.kind = 'ORDERS' and i.number = s.number and i.digest = s.digest and s.run_id = ?1 and s.state = 'NEW';
update staged_transaction s set state = 'KNOWN' from imported i
  where i.kind = 'TRANSACTIONS' and i.number = s.number and i.digest = s.digest and s.run_id = ?1 and s.state = 'NEW';

-- The same number with other content, here or twice in one file.
update staged_customer s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from customer k where k.number = s.number and s.run_id = ?1 and s.state = 'NEW';
update staged_customer s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from (select line, row_number() over (partition by number order by line) as nth from staged_customer where run_id = ?1) f
  where f.nth > 1 and f.line = s.line and s.run_id = ?1 and s.state = 'NEW';
update staged_product s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from product k where k.sku = s.number and s.run_id = ?1 and s.state = 'NEW';
update staged_product s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from (select line, row_number() over (partition by number order by line) as nth from staged_product where run_id = ?1) f
  where f.nth > 1 and f.line = s.line and s.run_id = ?1 and s.state = 'NEW';
update staged_order s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from customer_order k where k.number = s.number and s.run_id = ?1 and s.state = 'NEW';
update staged_order s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from (select line, row_number() over (partition by number order by line) as nth from staged_order where run_id = ?1) f
  where f.nth > 1 and f.line = s.line and s.run_id = ?1 and s.state = 'NEW';
update staged_transaction s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from transaction k where k.number = s.number and s.run_id = ?1 and s.state = 'NEW';
update staged_transaction s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from (select line, row_number() over (partition by number order by line) as nth from staged_transaction where run_id = ?1) f
  where f.nth > 1 and f.line = s.line and s.run_id = ?1 and s.state = 'NEW';

-- Orders: whole or not at all.
update staged_order s set state = 'REFUSED', code = 'import.fileBroken', args = jsonb_build_array(f.file)
  from staged_file f where f.run_id = ?1 and f.kind = 'ORDER_LINES' and f.broken and s.run_id = ?1 and s.state = 'NEW';
update staged_order s set state = 'REFUSED', code = 'import.lineRefused', args = jsonb_build_array(cast(r.line as text))
  from (select number, min(line) as line from staged_refusal where run_id = ?1 and kind = 'ORDER_LINES' group by number) r
  where r.number = s.number and s.run_id = ?1 and s.state = 'NEW';
update staged_order s set state = 'REFUSED', code = 'import.unknownCustomer', args = jsonb_build_array(s.customer_number)
  where s.run_id = ?1 and s.state = 'NEW' and not exists (select 1 from customer c where c.number = s.customer_number)
    and not exists (select 1 from staged_customer c where c.run_id = ?1 and c.number = s.customer_number and c.state = 'NEW');
update staged_order s set state = 'REFUSED', code = 'import.noLines', args = jsonb_build_array(s.number)
  where s.run_id = ?1 and s.state = 'NEW'
    and not exists (select 1 from staged_order_line i where i.run_id = ?1 and i.number = s.number);
update staged_order s set state = 'REFUSED', code = 'import.duplicateLine', args = jsonb_build_array(cast(d.order_line as text))
  from (select number, order_line from staged_order_line where run_id = ?1 group by number, order_line having count(*) > 1) d
  where d.number = s.number and s.run_id = ?1 and s.state = 'NEW';
update staged_order s set state = 'REFUSED', code = 'import.total',
    args = jsonb_build_array(cast(trim_scale(s.total_amount) as text), cast(trim_scale(d.due) as text))
  from (select o.line, sum(round(i.quantity * i.unit_price, o.minor_digits)) + o.shipping_amount + o.tax_amount - o.discount_amount as due
        from staged_order o join staged_order_line i on i.run_id = o.run_id and i.number = o.number
        where o.run_id = ?1 and o.state = 'NEW' group by o.run_id, o.line) d
  where d.line = s.line and d.due <> s.total_amount and s.run_id = ?1 and s.state = 'NEW';

-- Lines that no order of the files asks for.
insert into staged_refusal (run_id, file, line, kind, number, code, args, raw)
  select i.run_id, coalesce((select min(f.file) from staged_file f where f.run_id = ?1 and f.kind = 'ORDER_LINES'), 'order_lines.csv'), i.line,
      'ORDER_LINES', i.number, 'import.unknownOrder', jsonb_build_array(i.number),
      concat_ws(',', i.number, i.order_line, i.sku, i.name, i.quantity, trim_scale(i.unit_price))
    from staged_order_line i
    where i.run_id = ?1 and not exists (select 1 from staged_order o where o.run_id = ?1 and o.number = i.number)
      and not exists (select 1 from staged_refusal r where r.run_id = ?1 and r.kind = 'ORDERS' and r.number = i.number)
  on conflict do nothing;

-- Transactions.
update staged_transaction s set state = 'REFUSED', code = 'import.orderRefused', args = jsonb_build_array(s.order_number)
  where s.run_id = ?1 and s.state = 'NEW'
    and not exists (select 1 from staged_order o where o.run_id = ?1 and o.number = s.order_number and o.state <> 'REFUSED')
    and (exists (select 1 from staged_order o where o.run_id = ?1 and o.number = s.order_number and o.state = 'REFUSED')
      or exists (select 1 from staged_refusal r where r.run_id = ?1 and r.kind = 'ORDERS' and r.number = s.order_number));
update staged_transaction s set state = 'REFUSED', code = 'import.unknownOrder', args = jsonb_build_array(s.order_number)
  where s.run_id = ?1 and s.state = 'NEW' and not exists (select 1 from customer_order o where o.number = s.order_number)
    and not exists (select 1 from staged_order o where o.run_id = ?1 and o.number = s.order_number and o.state = 'NEW');
update staged_transaction s set state = 'REFUSED', code = 'import.unknownAccount', args = jsonb_build_array(s.merchant_account)
  where s.run_id = ?1 and s.state = 'NEW' and not exists (select 1 from merchant_account m where m.code = s.merchant_account);
update staged_transaction s set state = 'REFUSED', code = 'import.currency', args = jsonb_build_array(s.currency, o.currency)
  from (select number, currency from customer_order union all select number, currency from staged_order where run_id = ?1 and state = 'NEW') o
  where o.number = s.order_number and o.currency <> s.currency and s.run_id = ?1 and s.state = 'NEW';
update staged_transaction s set state = 'REFUSED', code = 'import.noReference', args = jsonb_build_array()
  where s.run_id = ?1 and s.state = 'NEW' and s.status <> 'DECLINED' and s.type in ('SALE', 'AUTHORIZATION', 'REFUND') and s.gateway_reference = '';
update staged_transaction s set state = 'REFUSED', code = 'import.duplicateReference', args = jsonb_build_array(s.gateway_reference)
  from gateway_reference g where g.merchant_account = s.merchant_account and g.reference = s.gateway_reference
    and s.run_id = ?1 and s.state = 'NEW' and s.type in ('SALE', 'AUTHORIZATION', 'REFUND');
update staged_transaction s set state = 'REFUSED', code = 'import.duplicateReference', args = jsonb_build_array(s.gateway_reference)
  from (select line, row_number() over (partition by merchant_account, gateway_reference order by line) as nth from staged_transaction
        where run_id = ?1 and state = 'NEW' and type in ('SALE', 'AUTHORIZATION', 'REFUND') and gateway_reference <> '') f
  where f.nth > 1 and f.line = s.line and s.run_id = ?1 and s.state = 'NEW';
update staged_transaction s set state = 'REFUSED', code = 'import.unknownParent', args = jsonb_build_array(s.parent_number)
  where s.run_id = ?1 and s.state = 'NEW' and s.parent_number is not null
    and not exists (select 1 from transaction t where t.number = s.parent_number)
    and not exists (select 1 from staged_transaction p where p.run_id = ?1 and p.number = s.parent_number and p.state = 'NEW'
      and p.order_number = s.order_number);
update staged_transaction s set state = 'REFUSED', code = 'import.refundOver', args = jsonb_build_array(cast(trim_scale(d.over) as text))
  from (select p.line, f.total - p.amount as over
        from staged_transaction p
        join (select parent_number, sum(amount) as total from staged_transaction
              where run_id = ?1 and type = 'REFUND' and status = 'SUCCEEDED' and state = 'NEW' group by parent_number) f
          on f.parent_number = p.number
        where p.run_id = ?1 and p.state = 'NEW' and f.total > p.amount) d
  join staged_transaction sale on sale.run_id = ?1 and sale.line = d.line
  where s.run_id = ?1 and s.state = 'NEW' and s.parent_number = sale.number and s.type = 'REFUND';
update staged_transaction s set state = 'REFUSED', code = 'import.unknownParent', args = jsonb_build_array(s.parent_number)
  where s.run_id = ?1 and s.state = 'NEW' and s.parent_number is not null
    and not exists (select 1 from transaction t where t.number = s.parent_number)
    and not exists (select 1 from staged_transaction p where p.run_id = ?1 and p.number = s.parent_number and p.state = 'NEW');

-- Parcels.
update staged_fulfillment s set digest = md5(concat_ws('|', order_number, status, coalesce(carrier, '-'), coalesce(tracking_number, '-'),
    coalesce(extract(epoch from shipped_at), 0), coalesce(extract(epoch from delivered_at), 0), coalesce(rma_number, '-')))
  where run_id = ?1 and digest is null;
update staged_fulfillment s set state = 'KNOWN' from imported i
  where i.kind = 'FULFILLMENTS' and i.number = s.number and i.digest = s.digest and s.run_id = ?1 and s.state = 'NEW';
update staged_fulfillment s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from fulfillment k where k.number = s.number and s.run_id = ?1 and s.state = 'NEW';
update staged_fulfillment s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.number)
  from (select line, row_number() over (partition by number order by line) as nth from staged_fulfillment where run_id = ?1) f
  where f.nth > 1 and f.line = s.line and s.run_id = ?1 and s.state = 'NEW';
update staged_fulfillment s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.rma_number)
  from rma k where k.number = s.rma_number and s.run_id = ?1 and s.state = 'NEW';
update staged_fulfillment s set state = 'REFUSED', code = 'import.duplicate', args = jsonb_build_array(s.rma_number)
  from (select line, row_number() over (partition by rma_number order by line) as nth from staged_fulfillment
        where run_id = ?1 and rma_number is not null) f
  where f.nth > 1 and f.line = s.line and s.run_id = ?1 and s.state = 'NEW';
update staged_fulfillment s set state = 'REFUSED', code = 'import.orderRefused', args = jsonb_build_array(s.order_number)
  where s.run_id = ?1 and s.state = 'NEW'
    and not exists (select 1 from staged_order o where o.run_id = ?1 and o.number = s.order_number and o.state <> 'REFUSED')
    and (exists (select 1 from staged_order o where o.run_id = ?1 and o.number = s.order_number and o.state = 'REFUSED')
      or exists (select 1 from staged_refusal r where r.run_id = ?1 and r.kind = 'ORDERS' and r.number = s.order_number));
update staged_fulfillment s set state = 'REFUSED', code = 'import.unknownOrder', args = jsonb_build_array(s.order_number)
  where s.run_id = ?1 and s.state = 'NEW' and not exists (select 1 from customer_order o where o.number = s.order_number)
    and not exists (select 1 from staged_order o where o.run_id = ?1 and o.number = s.order_number and o.state = 'NEW');
update staged_fulfillment s set carrier = c.code from carrier c
  where s.run_id = ?1 and s.state = 'NEW' and (c.code = replace(upper(s.carrier), ' ', '_') or fold(c.name) = fold(s.carrier));
update staged_fulfillment s set state = 'REFUSED', code = 'fulfillment.unknownCarrier', args = jsonb_build_array(s.carrier)
  where s.run_id = ?1 and s.state = 'NEW' and s.carrier is not null and not exists (select 1 from carrier c where c.code = s.carrier);
