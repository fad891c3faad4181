-- Whom the merchant sells nothing to any more. A row is never deleted: releasing it closes it.
create sequence blacklist_entry_seq start with 50 increment by 50;
create table blacklist_entry (
  id           bigint primary key,
  kind         varchar(10) not null constraint blacklist_entry_kind_known
                 check (kind in ('CUSTOMER','EMAIL','PHONE','ADDRESS','CARD')),
  match_key    varchar(700) not null,       -- kind and normalised value: what is compared
  shown        varchar(600) not null,       -- as people read it; of a card never more than its last four
  customer_id  bigint references customer,  -- with whose blacklisting it came, null: added by hand
  reason       varchar(500) not null,
  created_at   timestamptz not null,
  created_by   varchar(80) not null,
  released_at  timestamptz,
  released_by  varchar(80),
  release_note varchar(500),
  version      bigint not null default 0,
  constraint blacklist_entry_key_of_its_kind check (starts_with(match_key, kind || ':')),
  constraint blacklist_entry_released_by_somebody
    check ((released_at is null) = (released_by is null) and (released_at is null) = (release_note is null))
);
create unique index blacklist_entry_once on blacklist_entry (match_key) where released_at is null;
create index blacklist_entry_customer on blacklist_entry (customer_id) where customer_id is not null;
create index blacklist_entry_latest on blacklist_entry (created_at desc, id desc);
revoke delete on blacklist_entry from ${app};

-- The gateway's own mark of a card's number: the same for each token of one card. Null where it tells none.
alter table payment_method add column fingerprint varchar(64);
create index payment_method_token on payment_method (token) where token is not null;
