create table curriculum.electives_chosen (
  seq bigint generated always as identity,
  id uuid primary key,
  edition uuid not null references curriculum.publication (edition),
  unit uuid not null references organization.unit (id),
  day date not null,
  topics uuid[] not null check (topics <> '{}'),
  why text not null,
  by uuid,
  by_name text not null,
  at timestamptz not null default now()
);
comment on table curriculum.electives_chosen is 'Which elective topics of a published edition a province teaches from a day on. Never changed: the latest of a day holds, until the next day of which one is said.';
create index electives_chosen_unit on curriculum.electives_chosen (edition, unit, day desc, seq desc);
create trigger never_changed before update or delete or truncate on curriculum.electives_chosen for each statement execute function curriculum.refuse_change();
