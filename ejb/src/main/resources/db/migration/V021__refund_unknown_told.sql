-- When people were told that an attempt has been unknown for three times 24 hours: told once.
alter table refund_attempt add column told_unknown_at timestamptz;
