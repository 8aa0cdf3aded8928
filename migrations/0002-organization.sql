create schema organization;

create table organization.act (
  id uuid primary key,
  seq bigint generated always as identity unique,
  kind text not null check (kind in ('declare', 'open', 'rename', 'move', 'merge', 'split', 'abolish', 'reform', 'confirm')),
  day date not null,
  title text not null,
  basis text,
  source uuid,
  at timestamptz not null default now()
);
comment on table organization.act is 'A recorded act that opens, changes or closes units on a day, with its legal basis. Source: the import that brought it, if any.';

create table organization.unit (
  id uuid primary key,
  kind text not null default 'territorial' check (kind in ('territorial', 'police', 'army', 'institution')),
  minted_by uuid not null references organization.act
);
comment on table organization.unit is 'Identity only. What a unit was called, where it hung and whether it stood is a matter of days.';

create table organization.effect (
  act uuid not null references organization.act,
  unit uuid not null references organization.unit,
  day date not null,
  standing text check (standing in ('open', 'holding', 'closed')),
  level text check (level in ('central', 'province', 'district', 'commune', 'branch', 'group')),
  type text,
  name text,
  same_name text,
  search text,
  code text,
  parent uuid references organization.unit,
  latitude double precision,
  longitude double precision,
  area_km2 double precision,
  primary key (unit, act, day)
);
comment on table organization.effect is 'What an act says of a unit from a day on. Null: the act does not speak of it; an empty code: none any more. The source of everything below.';
create index effect_act on organization.effect (act);
create index effect_parent on organization.effect (parent);

create table organization.succession (
  act uuid not null references organization.act,
  old uuid not null references organization.unit,
  new uuid not null references organization.unit,
  primary key (act, old, new)
);
comment on table organization.succession is 'Which units took over from a unit. One: its posts and branches follow. Several: a person decides.';
create index succession_old on organization.succession (old);
create index succession_new on organization.succession (new);

create view organization.live_effect as
  select e.*, a.seq from organization.effect e join organization.act a on a.id = e.act
  where not exists (select from platform.undone u where u.source = e.act);
comment on view organization.live_effect is 'What the acts say that were not undone, in the order in which they were recorded.';
create view organization.live_succession as
  select s.* from organization.succession s
  where not exists (select from platform.undone u where u.source = s.act);
comment on view organization.live_succession is 'Who took over from whom by acts that were not undone.';

-- Everything below is derived from the tables above and can be rebuilt.

create table organization.description (
  unit uuid not null references organization.unit,
  during daterange not null,
  holding boolean not null,
  level text not null,
  type text not null,
  name text not null,
  same_name text not null,
  search text not null,
  code text,
  parent uuid,
  latitude double precision,
  longitude double precision,
  area_km2 double precision,
  constraint one_description_a_day exclude using gist (unit with =, during with &&),
  constraint one_unit_a_code_a_day exclude using gist (code with =, during with &&) where (code is not null)
);
comment on table organization.description is 'Derived: name, type, code, level of a unit, when. Parent as declared; where it really hung is in placement. A holding unit waits for its posts and branches to be placed.';
create index description_parent on organization.description (parent);
create index description_same_name on organization.description (same_name);
create index description_search on organization.description using gin (search gin_trgm_ops);

create table organization.continuation (
  unit uuid not null,
  as_unit uuid not null,
  during daterange not null
);
comment on table organization.continuation is 'Derived: in which unit stands, at a time, what was declared in a unit: itself while it stands, its sole predecessor before, its sole successor after.';
create index continuation_unit on organization.continuation (unit) include (as_unit, during);
create index continuation_as_unit on organization.continuation (as_unit);

create table organization.placement (
  unit uuid not null,
  parent uuid not null,
  during daterange not null,
  constraint one_parent_a_day exclude using gist (unit with =, during with &&)
);
comment on table organization.placement is 'Derived: under which unit a unit hung, when.';
create index placement_parent on organization.placement (parent);

create table organization.lineage (
  unit uuid not null,
  ancestor uuid not null,
  during daterange not null
);
comment on table organization.lineage is 'Derived: under which units a unit lay, itself among them, when.';
create index lineage_unit on organization.lineage (unit) include (ancestor, during);
create index lineage_ancestor on organization.lineage (ancestor) include (unit, during);

insert into organization.act (id, kind, day, title, basis)
values ('9521de7e-295f-5891-83e0-8b8fa4fda9eb', 'declare', '1900-01-01', 'Cả nước', null);
insert into organization.unit (id, kind, minted_by)
values ('5b2846b0-936b-5797-9954-c09c527080c8', 'territorial', '9521de7e-295f-5891-83e0-8b8fa4fda9eb');
insert into organization.effect (act, unit, day, standing, level, type, name, same_name, search, code)
values ('9521de7e-295f-5891-83e0-8b8fa4fda9eb', '5b2846b0-936b-5797-9954-c09c527080c8', '1900-01-01', 'open',
  'central', 'Cả nước', 'Việt Nam', 'việt nam', 'viet nam', 'VN');
insert into organization.description (unit, during, holding, level, type, name, same_name, search, code)
values ('5b2846b0-936b-5797-9954-c09c527080c8', '[1900-01-01,)', false, 'central', 'Cả nước', 'Việt Nam', 'việt nam', 'viet nam', 'VN');
insert into organization.continuation values
  ('5b2846b0-936b-5797-9954-c09c527080c8', '5b2846b0-936b-5797-9954-c09c527080c8', '[1900-01-01,)');
insert into organization.lineage values
  ('5b2846b0-936b-5797-9954-c09c527080c8', '5b2846b0-936b-5797-9954-c09c527080c8', '[1900-01-01,)');
