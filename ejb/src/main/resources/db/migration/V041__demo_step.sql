-- Which parts of the demo are loaded, so that it is loaded once. Empty for ever where there is no demo.
create table demo_step (
  step    varchar(60) primary key,
  done_at timestamptz not null
);
