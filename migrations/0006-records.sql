create schema records;

create table records.training (
  id uuid primary key,
  person uuid not null references people.person,
  contents text[] not null check (cardinality(contents) > 0),
  programme text not null,
  form text not null check (form in ('in_person', 'online', 'blended')),
  began date,
  ended date not null check (began is null or began <= ended),
  theory numeric(6, 1) check (theory >= 0),
  practice numeric(6, 1) check (practice >= 0),
  passed boolean not null,
  paper text,
  organiser text,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table records.training is 'The fact that a person went through a training. Never changed: voided when it was an error, revoked from a day on.';
create index training_person on records.training (person);
create index training_source on records.training (source);

create table records.void (
  fact uuid primary key,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table records.void is 'A training or revocation that was an error: removed from every day.';

create table records.revocation (
  id uuid primary key,
  training uuid not null references records.training,
  day date not null,
  reason text not null,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table records.revocation is 'From this day on the training no longer covers; before it, it did.';
create index revocation_training on records.revocation (training);

create view records.live_training as
  select f.* from records.training f
  where not exists (select from platform.undone u where u.source = f.source)
    and not exists (
      select from records.void v
      where v.fact = f.id and not exists (select from platform.undone u where u.source = v.source)
    );
comment on view records.live_training is 'The trainings that count today: neither voided nor from an undone source.';
create view records.live_revocation as
  select f.* from records.revocation f
  where not exists (select from platform.undone u where u.source = f.source)
    and not exists (
      select from records.void v
      where v.fact = f.id and not exists (select from platform.undone u where u.source = v.source)
    );
comment on view records.live_revocation is 'The revocations that count today: neither voided nor from an undone source.';
