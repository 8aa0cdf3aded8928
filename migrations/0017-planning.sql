create table organization.area (
  seq bigint generated always as identity,
  unit uuid not null references organization.unit (id),
  day date not null,
  kinds text[] not null,
  source uuid primary key
);
comment on table organization.area is 'Of which kinds a unit''s area is from a day on, until the next day that somebody says something of it; none: those of the unit above. Appended; for the same day the last word holds.';
create index area_unit on organization.area (unit);

create table organization.area_held (
  unit uuid not null references organization.unit (id),
  kinds text[] not null,
  during daterange not null
);
comment on table organization.area_held is 'Derived: when a unit''s area was of these kinds, where it says any of its own.';
create index area_held_unit on organization.area_held (unit) include (kinds, during);

create schema planning;

create table planning.seat (
  measure smallint not null,
  level text not null,
  area text not null,
  unit uuid not null,
  person uuid not null,
  spans datemultirange not null,
  sole boolean not null,
  primary key (unit, measure, level, area, person)
);
comment on table planning.seat is 'Derived: when a person was in the group of a measure through a post in this unit itself, while the unit stood at this level and its area was of this kind (none: no kind was said). Sole: she never sits in that cell in another unit, so that to count her is to count rows.';
create index seat_person on planning.seat (person);

-- Nobody has said anything of areas yet.
insert into planning.seat (measure, level, area, unit, person, spans, sole)
select f.measure, d.level, 'none', t.unit, t.person, range_agg(t.during * d.during * f.during),
  count(*) over (partition by f.measure, d.level, t.person) = 1
from people.tenure t
join people.posting p on p.id = t.posting
join organization.description d on d.unit = t.unit and d.during && t.during
join organization.unit u on u.id = t.unit
join schemes.rule_match m on (m.title, m.level, m.full_time, m.kind, m.unit_kind) = (p.title, d.level, p.full_time, p.kind, u.kind)
join schemes.rule_in_force f on f.rule = m.rule
where not isempty(t.during * d.during * f.during)
group by f.measure, d.level, t.unit, t.person;

create table planning.task (
  seq bigint generated always as identity,
  id uuid primary key,
  measure smallint not null references schemes.measure (no),
  level text not null,
  area text not null,
  unit uuid not null references organization.unit (id),
  owner uuid,
  owner_name text not null,
  due date not null,
  note text not null,
  by_name text not null,
  at timestamptz not null default now()
);
comment on table planning.task is 'A hole of the fit matrix of a unit that somebody shall fill by a day. Owner: her account, where she has one. Done by itself when a programme fills the hole.';
create index task_unit on planning.task (unit);

create table planning.closing (
  task uuid primary key references planning.task (id),
  reason text not null,
  by_name text not null,
  at timestamptz not null default now()
);
comment on table planning.closing is 'Tasks that somebody closed without a programme, and why.';
