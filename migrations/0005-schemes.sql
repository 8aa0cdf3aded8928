create schema schemes;

create table schemes.scheme (
  key text primary key,
  name text not null,
  decision text not null,
  first_day date not null,
  last_day date not null,
  source uuid not null
);
comment on table schemes.scheme is 'A programme of work that a government decided, with the first and last day of what counts for it.';
create table schemes.stage (
  scheme text not null references schemes.scheme,
  key text not null,
  name text not null,
  during daterange not null,
  primary key (scheme, key)
);
comment on table schemes.stage is 'A period of a scheme; its targets are milestones in it. Counts never start again with a stage.';
create table schemes.measure (
  no smallint primary key check (no > 0),
  scheme text not null references schemes.scheme,
  key text not null,
  name text not null,
  name_en text not null,
  restricted boolean not null default false,
  unique (scheme, key)
);
comment on table schemes.measure is 'A group with what qualifies it. Restricted: exists for nobody without the personnel role.';

create table schemes.target (
  id uuid primary key,
  seq bigint generated always as identity,
  measure smallint not null references schemes.measure,
  milestone date not null,
  goal smallint check (goal between 0 and 100),
  article text,
  verified boolean not null,
  source uuid not null
);
comment on table schemes.target is 'A goal in percent by a day; the latest row of a measure and day counts. Goal null: the figure was not found.';

create table schemes.rule (
  id uuid primary key,
  seq bigint generated always as identity,
  measure smallint not null references schemes.measure,
  since date not null,
  group_rule jsonb not null,
  qualifying jsonb not null,
  basis text,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table schemes.rule is 'A version of a measure''s rules from a day on. The same day again is a correction: the later row counts.';

create table schemes.rule_match (
  rule uuid not null references schemes.rule,
  title text not null,
  level text not null,
  full_time boolean not null,
  kind text not null,
  unit_kind text not null,
  primary key (title, level, full_time, kind, unit_kind, rule)
);
comment on table schemes.rule_match is 'Derived: the group rule of a version, spelt out over everything a posting can be.';

create view schemes.rule_in_force as
  select measure, rule, during, qualifying from (
    select measure, id as rule, qualifying,
      daterange(since, lead(since) over (partition by measure order by since)) as during
    from (
      select distinct on (measure, since) *
      from schemes.rule r
      where not exists (select from platform.undone u where u.source = r.source)
      order by measure, since, seq desc
    ) latest
  ) version;
comment on view schemes.rule_in_force is 'Which version of a measure''s rules judges which days.';
