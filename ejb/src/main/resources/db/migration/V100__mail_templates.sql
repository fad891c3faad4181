-- Words that an admin has put in place of the shipped ones: a row per version, the highest holds. Going back to the
-- shipped words is a version too, so that who did what when is never lost.
create sequence mail_template_seq start with 50 increment by 50;
create table mail_template (
  id        bigint primary key,
  event     varchar(40) not null,
  language  varchar(5) not null,
  version   int not null,
  shipped   boolean not null,               -- true: from here on the shipped words hold again
  subject   text,
  html_body text,
  text_body text,                           -- null: taken from the HTML
  saved_at  timestamptz not null,
  saved_by  varchar(80) not null,
  constraint mail_template_version_once unique (event, language, version),
  constraint mail_template_version_counts check (version > 0),
  constraint mail_template_has_words check (shipped = (subject is null) and shipped = (html_body is null) and (text_body is null or not shipped))
);
revoke update, delete on mail_template from ${app};

-- What the mail server said each time.
create sequence mail_attempt_seq start with 50 increment by 50;
create table mail_attempt (
  id           bigint primary key,
  mail_id      bigint not null references outbox_mail,
  attempted_at timestamptz not null,
  outcome      varchar(10) not null constraint mail_attempt_outcome check (outcome in ('TAKEN','PARTLY','DELAYED','REFUSED')),
  words        text,
  server       varchar(60) not null
);
create index mail_attempt_mail on mail_attempt (mail_id, attempted_at desc);
revoke update on mail_attempt from ${app};

alter table outbox_mail add column template_version int not null default 0;     -- 0: the shipped words
alter table outbox_mail add column test boolean not null default false;         -- sent by an admin to see how it looks
create index outbox_mail_state_latest on outbox_mail (state, created_at desc, id desc);
