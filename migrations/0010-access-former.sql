create table access.former (
  ancestor uuid not null,
  unit uuid not null,
  primary key (ancestor, unit)
);
comment on table access.former is 'Derived: units that ended, wholly or in part, in one that lay under an ancestor at some time. Only where to look: whether a unit counts on a day is asked of the acts.';

insert into access.former (ancestor, unit)
with recursive walk(heir, unit) as (
  select new, old from organization.succession
  union
  select w.heir, s.old from walk w join organization.succession s on s.new = w.unit
)
select distinct l.ancestor, w.unit
from walk w join organization.lineage l on l.unit = w.heir
where l.ancestor <> '5b2846b0-936b-5797-9954-c09c527080c8';

create index act_day on organization.act (day);
