create table curriculum.taught (
  seq bigint generated always as identity,
  id uuid primary key,
  account uuid not null references access.account (id),
  topic uuid not null references curriculum.piece (id),
  edition uuid not null references curriculum.piece (id),
  day date not null,
  at timestamptz not null default now()
);
comment on table curriculum.taught is 'A day on which somebody taught a topic, by which edition: her own note, read by nobody else. Never changed: an error is taken back.';
create index taught_account on curriculum.taught (account, topic, day desc);
create trigger never_changed before update or delete or truncate on curriculum.taught for each statement execute function curriculum.refuse_change();

create table curriculum.taught_taken_back (
  taught uuid primary key references curriculum.taught (id),
  source uuid not null
);
comment on table curriculum.taught_taken_back is 'Days of teaching that whoever noted them took back.';
