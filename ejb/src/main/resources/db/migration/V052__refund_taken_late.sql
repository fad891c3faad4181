-- An attempt that had ended may turn out to be at the gateway after all, not final: it is followed until it is. So "no last word" is
-- no longer "not ended" but "to be asked about", and next_inquiry_at says so: always while open, and of ended ones while accepted alone.
update refund_attempt set next_inquiry_at = now() where ended_at is not null and outcome = 'ACCEPTED' and next_inquiry_at is null;
alter table refund_attempt
  add constraint refund_attempt_open_is_asked_about check (ended_at is not null or next_inquiry_at is not null),
  add constraint refund_attempt_ended_is_settled_or_taken check (ended_at is null or next_inquiry_at is null or outcome = 'ACCEPTED');
create index refund_attempt_unresolved on refund_attempt (next_inquiry_at) where next_inquiry_at is not null;
create index refund_attempt_charge_unresolved on refund_attempt (charge_id) where next_inquiry_at is not null;
create index refund_attempt_refund_unresolved on refund_attempt (refund_id) where next_inquiry_at is not null;
