create schema if not exists platform;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table platform.journal (
  id uuid primary key,
  command text not null,
  actor uuid,
  actor_name text not null,
  digest text not null,
  input jsonb,
  why text,
  outcome jsonb,
  at timestamptz not null default now()
);
comment on table platform.journal is 'Every change: who, when, what, why; written in the transaction of its effect. The id is the asker''s, so asking twice does once.';
create index journal_at on platform.journal (at);

create table platform.undone (
  source uuid primary key,
  by uuid not null,
  at timestamptz not null default now()
);
comment on table platform.undone is 'A source of facts (an import, an act, a command) that no longer counts: nothing it brought, voided or moved is read any more. Nothing is deleted: undoing appends.';
