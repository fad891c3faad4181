-- Which execution has taken a line in hand; free again when that execution has ended.
alter table staged_refund_request add column execution_id bigint;
