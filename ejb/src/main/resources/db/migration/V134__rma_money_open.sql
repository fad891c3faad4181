-- Goods that are in and whose money is still to be asked for: few, and looked for every quarter of an hour.
create index rma_receipt_open on rma_receipt (rma_id) where refund_state in ('DUE','REFUSED');
