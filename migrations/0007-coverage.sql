create schema coverage;

create table coverage.standing (
  measure smallint not null,
  unit uuid not null,
  person uuid not null,
  grouped datemultirange not null,
  covered datemultirange not null,
  primary key (measure, unit, person)
);
comment on table coverage.standing is 'Derived: when a person was in the group of a measure under a unit, and when covered while so. Measure 0: when she held any post there.';
create index standing_person on coverage.standing (person);

create table coverage.attendance (
  person uuid not null,
  unit uuid not null,
  days date[] not null,
  primary key (person, unit)
);
comment on table coverage.attendance is 'Derived: the days on which a person''s trainings ended while she held a post under a unit; at the country, all of them.';

create table coverage.change (
  measure smallint not null,
  unit uuid not null,
  day date not null,
  population integer not null,
  covered integer not null
);
comment on table coverage.change is 'By how much a reading changes from a day on: appended in the transaction of the fact that causes it, folded into the tally by a job. Measure 0: persons with a post, and attendances.';
create index change_reading on coverage.change (unit, measure, day) include (population, covered);

create table coverage.tally (
  measure smallint not null,
  unit uuid not null,
  day date not null,
  population integer not null,
  covered integer not null,
  primary key (unit, measure, day)
) with (fillfactor = 90);
comment on table coverage.tally is 'Running totals: what a reading of (unit, measure) says from a day until the next row.';
