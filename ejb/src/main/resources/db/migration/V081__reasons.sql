-- The lists that dialogs offer: why money goes back, an order is called off, a customer is barred, goods return, how a call ended.
create sequence reason_seq start with 150 increment by 50; -- the first hundred are given out below
create table reason (
  id           bigint primary key,
  list         varchar(20) not null constraint reason_list_known check (list in ('REFUND','CANCEL','BLACKLIST','RMA','CALL')),
  code         varchar(40) not null constraint reason_code_plain check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name_english varchar(80) not null,
  name_german  varchar(80) not null,
  place        int not null,
  active       boolean not null default true,
  changed_at   timestamptz,
  changed_by   varchar(80),
  version      bigint not null default 0,
  constraint reason_code_unique unique (list, code)
);
create index reason_in_order on reason (list, place, id);

insert into reason (id, list, code, name_english, name_german, place)
select row_number() over (), v.list, v.code, v.english, v.german, row_number() over (partition by v.list order by v.nr)
from (values
  (1, 'REFUND', 'RETURNED_GOODS', 'Returned goods', 'Ware zurückgegeben'),
  (2, 'REFUND', 'DAMAGED', 'Damaged', 'Beschädigt'),
  (3, 'REFUND', 'NOT_RECEIVED', 'Not received', 'Nicht erhalten'),
  (4, 'REFUND', 'DUPLICATE', 'Charged twice', 'Doppelt belastet'),
  (5, 'REFUND', 'GOODWILL', 'Goodwill', 'Kulanz'),
  (6, 'REFUND', 'OTHER', 'Other', 'Anderes'),
  (7, 'CANCEL', 'CHANGED_MIND', 'Changed their mind', 'Hat es sich anders überlegt'),
  (8, 'CANCEL', 'ORDERED_TWICE', 'Ordered twice', 'Doppelt bestellt'),
  (9, 'CANCEL', 'TOO_SLOW', 'Takes too long', 'Dauert zu lange'),
  (10, 'CANCEL', 'FOUND_CHEAPER', 'Found it cheaper', 'Anderswo günstiger'),
  (11, 'CANCEL', 'NOT_AVAILABLE', 'Not available', 'Nicht lieferbar'),
  (12, 'CANCEL', 'SUSPECTED_FRAUD', 'Suspected fraud', 'Betrugsverdacht'),
  (13, 'CANCEL', 'OTHER', 'Other', 'Anderes'),
  (14, 'BLACKLIST', 'FRAUD', 'Fraud', 'Betrug'),
  (15, 'BLACKLIST', 'CHARGEBACKS', 'Chargebacks', 'Rückbuchungen'),
  (16, 'BLACKLIST', 'STOLEN_CARD', 'Stolen card', 'Gestohlene Karte'),
  (17, 'BLACKLIST', 'ABUSE', 'Abusive to staff', 'Beleidigt Mitarbeitende'),
  (18, 'BLACKLIST', 'RETURN_ABUSE', 'Returns too often', 'Schickt zu oft zurück'),
  (19, 'BLACKLIST', 'OTHER', 'Other', 'Anderes'),
  (20, 'RMA', 'DAMAGED', 'Arrived damaged', 'Beschädigt angekommen'),
  (21, 'RMA', 'WRONG_ITEM', 'Wrong item', 'Falscher Artikel'),
  (22, 'RMA', 'DOES_NOT_WORK', 'Does not work', 'Funktioniert nicht'),
  (23, 'RMA', 'NOT_AS_DESCRIBED', 'Not as described', 'Nicht wie beschrieben'),
  (24, 'RMA', 'DOES_NOT_FIT', 'Does not fit', 'Passt nicht'),
  (25, 'RMA', 'NOT_WANTED', 'No longer wanted', 'Nicht mehr gewünscht'),
  (26, 'RMA', 'OTHER', 'Other', 'Anderes'),
  (27, 'CALL', 'SOLVED', 'Solved', 'Gelöst'),
  (28, 'CALL', 'CALL_BACK', 'Will be called back', 'Rückruf vereinbart'),
  (29, 'CALL', 'NO_ANSWER', 'No answer', 'Niemand erreicht'),
  (30, 'CALL', 'VOICEMAIL', 'Left a message', 'Nachricht hinterlassen'),
  (31, 'CALL', 'WRONG_NUMBER', 'Wrong number', 'Falsche Nummer'),
  (32, 'CALL', 'OTHER', 'Other', 'Anderes')
) as v(nr, list, code, english, german);

-- Refund reasons were a setting: what an admin had chosen there goes on.
insert into reason (id, list, code, name_english, name_german, place)
select 40 + row_number() over (order by w.nr), 'REFUND', w.code, initcap(replace(w.code, '_', ' ')), initcap(replace(w.code, '_', ' ')), 6 + w.nr
from (select trim(both from word) as code, nr from setting s, unnest(regexp_split_to_array(s.value, '[,;\s]+')) with ordinality as u(word, nr)
      where s.name = 'refundReasons' and word <> '') w
where not exists (select 1 from reason r where r.list = 'REFUND' and r.code = w.code);
update reason set active = false
where list = 'REFUND' and exists (select 1 from setting s where s.name = 'refundReasons')
  and code not in (select word from setting s, unnest(regexp_split_to_array(s.value, '[,;\s]+')) as u(word) where s.name = 'refundReasons');

-- What is told by a reason stays readable: retired, never gone.
revoke delete on reason from ${app};
