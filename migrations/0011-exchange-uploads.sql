-- Who brought an import may undo it, and sees it in her list; null: the local administrator.
alter table exchange.import add column account uuid;
create index import_account on exchange.import (account, seq);

create table exchange.upload (
  id uuid primary key,
  account uuid,
  file_name text not null,
  bytes bigint not null,
  as_of date not null,
  at timestamptz not null default now(),
  state text not null check (state in ('looking', 'looked', 'importing', 'imported', 'refused', 'stopped')),
  problem text,
  stopping boolean not null default false,
  phase text not null,
  done integer not null default 0,
  total integer,
  tries integer not null default 0,
  began timestamptz not null default now(),
  beat timestamptz not null default now()
);
create index upload_account on exchange.upload (account, at);
comment on table exchange.upload is 'A file on its way in, for a day: not a fact, only how far it is. Its rows lie beside the database; the import it becomes has its id.';
comment on column exchange.upload.problem is 'Why it was refused, in words.';
comment on column exchange.upload.beat is 'When whoever works on it last said so.';
