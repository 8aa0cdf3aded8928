create schema exchange;

create table exchange.import (
  id uuid primary key,
  seq bigint generated always as identity,
  file_name text not null,
  as_of date not null,
  summary jsonb not null,
  actor_name text not null,
  at timestamptz not null default now()
);
comment on table exchange.import is 'A file taken in, with what it brought. Its id is the source of every fact that came with it.';

create table exchange.refused_row (
  import uuid not null references exchange.import,
  sheet text not null,
  row integer not null,
  cells jsonb not null,
  reasons jsonb not null,
  waiting boolean not null default false,
  primary key (import, sheet, row)
);
comment on table exchange.refused_row is 'A row that was not taken in, exactly as it was, with the reasons. Waiting: it names a unit not known yet and enters by itself when an act opens it.';

create table exchange.late_row (
  import uuid not null,
  sheet text not null,
  row integer not null,
  act uuid not null references organization.act,
  source uuid not null,
  at timestamptz not null default now(),
  primary key (import, sheet, row, act),
  foreign key (import, sheet, row) references exchange.refused_row
);
comment on table exchange.late_row is 'A waiting row that entered because of an act; when the act is undone, what it brought is voided and it waits again.';
