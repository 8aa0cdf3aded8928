create schema people;

create table people.void (
  fact uuid primary key,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table people.void is 'A fact of this schema that was an error: no reading of any day counts it. Source: the command or import that voided it.';

create table people.person (
  id uuid primary key,
  minted_by uuid not null,
  canonical uuid not null,
  -- derived from the latest live detail:
  name text,
  sort_key text collate "C",
  search text,
  birth text,
  sex text,
  ethnic_group text,
  phone text,
  made_up boolean not null default false
);
comment on table people.person is 'A person''s identity, with the latest live detail beside it for reading. Name null: no live fact speaks of her. Canonical: the one of several identities of the same woman under which she is read.';
create index person_search on people.person using gin (search gin_trgm_ops) where name is not null;
create index person_sort on people.person (sort_key) where name is not null;
create index person_canonical on people.person (canonical);

create table people.detail (
  id uuid primary key,
  seq bigint generated always as identity,
  person uuid not null references people.person,
  name text not null,
  sort_key text not null,
  search text not null,
  birth text check (birth ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  sex text check (sex in ('female', 'male')),
  ethnic_group text,
  phone text,
  made_up boolean not null default false,
  source uuid not null
);
comment on table people.detail is 'What a source says of a person: appended; the latest live one is read.';
create index detail_person on people.detail (person);
create index detail_source on people.detail (source);

create table people.identifier (
  id uuid primary key,
  person uuid not null references people.person,
  kind text not null check (kind in ('code', 'national_id')),
  key text not null,
  sealed text,
  source uuid not null
);
comment on table people.identifier is 'By what a person is known: her code as written, or her citizen number, encrypted, found by a keyed digest.';
create index identifier_key on people.identifier (key);
create index identifier_person on people.identifier (person);
create index identifier_source on people.identifier (source);

create table people.merger (
  id uuid primary key,
  person uuid not null references people.person,
  other uuid not null references people.person,
  source uuid not null
);
comment on table people.merger is 'Two identities are one person. Nothing is rewritten: her facts keep the identity they came with and are read under one.';
create index merger_person on people.merger (person);
create index merger_other on people.merger (other);
create index merger_source on people.merger (source);

create table people.posting (
  id uuid primary key,
  person uuid not null references people.person,
  unit uuid not null references organization.unit,
  title text not null,
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  full_time boolean not null,
  kind text not null check (kind in ('elected', 'appointed', 'planned', 'other')),
  term text,
  decision text,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table people.posting is 'A post somebody holds, as declared: the unit as it was named. Never changed; voided by another row.';
create index posting_person on people.posting (person);
create index posting_unit on people.posting (unit);
create index posting_source on people.posting (source);

create table people.reassignment (
  id uuid primary key,
  posting uuid not null references people.posting,
  unit uuid not null references organization.unit,
  day date not null,
  act uuid not null references organization.act,
  at timestamptz not null default now()
);
comment on table people.reassignment is 'Where a post went that could not follow by itself: out of a holding unit, or out of an abolished one. Counts unless its act was undone.';
create index reassignment_posting on people.reassignment (posting);
create index reassignment_unit on people.reassignment (unit);
create index reassignment_act on people.reassignment (act);

create view people.live_detail as
  select f.* from people.detail f
  where not exists (select from platform.undone u where u.source = f.source)
    and not exists (
      select from people.void v
      where v.fact = f.id and not exists (select from platform.undone u where u.source = v.source)
    );
comment on view people.live_detail is 'What is said of persons today: neither voided nor from an undone source.';
create view people.live_identifier as
  select f.* from people.identifier f
  where not exists (select from platform.undone u where u.source = f.source)
    and not exists (
      select from people.void v
      where v.fact = f.id and not exists (select from platform.undone u where u.source = v.source)
    );
comment on view people.live_identifier is 'By what persons are known today: neither voided nor from an undone source.';
create view people.live_merger as
  select f.* from people.merger f
  where not exists (select from platform.undone u where u.source = f.source)
    and not exists (
      select from people.void v
      where v.fact = f.id and not exists (select from platform.undone u where u.source = v.source)
    );
comment on view people.live_merger is 'Which identities are one person today: neither voided nor from an undone source.';
create view people.live_posting as
  select f.* from people.posting f
  where not exists (select from platform.undone u where u.source = f.source)
    and not exists (
      select from people.void v
      where v.fact = f.id and not exists (select from platform.undone u where u.source = v.source)
    );
comment on view people.live_posting is 'The posts that count today, as declared: neither voided nor from an undone source.';
create view people.live_reassignment as
  select r.*, a.seq from people.reassignment r join organization.act a on a.id = r.act
  where not exists (select from platform.undone u where u.source = r.act);
comment on view people.live_reassignment is 'Where posts were placed by acts that were not undone, in the order in which they were recorded.';

create table people.tenure (
  posting uuid not null,
  person uuid not null,
  unit uuid not null,
  during daterange not null
);
comment on table people.tenure is 'Derived: in which unit a post really stood, when: postings led through what became of their units.';
create index tenure_person on people.tenure (person);
create index tenure_unit on people.tenure (unit);
create index tenure_posting on people.tenure (posting);
