alter table curriculum.fingerprint
  add column syllables integer not null default 0,
  add column terms integer[] not null default '{}',
  add column counts integer[] not null default '{}',
  add column leading_terms integer[] not null default '{}',
  add column family uuid,
  add column compared_at timestamptz;
update curriculum.fingerprint set family = revision;
alter table curriculum.fingerprint alter column family set not null;
comment on table curriculum.fingerprint is 'Derived: the newest text of each topic and material, whose shingles are kept. Terms, with how often each stands there, are counted once it was compared with all others; by the leading ones texts on the same topic find it. Texts of one family are copies of one another.';
create index fingerprint_waiting on curriculum.fingerprint (piece) where compared_at is null;
create index fingerprint_leading_terms on curriculum.fingerprint using gin (leading_terms);
create index fingerprint_family on curriculum.fingerprint (family);

-- Every row of five hundred would be looked up again; what is derived is written and deleted by one store.
alter table curriculum.shingle drop constraint shingle_piece_fkey;

create table curriculum.term (
  term integer primary key,
  texts integer not null
);
comment on table curriculum.term is 'Derived: in how many compared texts a term stands; the fewer, the more it says what a text is about.';

create table curriculum.likeness (
  one uuid not null references curriculum.fingerprint (piece) on delete cascade,
  other uuid not null references curriculum.fingerprint (piece) on delete cascade,
  one_revision uuid not null,
  other_revision uuid not null,
  kind text not null check (kind in ('verbatim', 'edited', 'partial', 'topic')),
  share_one real not null,
  share_other real not null,
  nearness real not null,
  passages jsonb not null,
  primary key (one, other),
  check (one < other)
);
comment on table curriculum.likeness is 'Derived: two texts of which parts stand in each other, or that seem to treat one topic, as they were compared; void once either has a newer text. Passages: characters of both.';
create index likeness_other on curriculum.likeness (other);
create index overlap_decision_other on curriculum.overlap_decision (other, one);
