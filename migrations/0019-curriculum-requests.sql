create table curriculum.request (
  id uuid primary key,
  unit uuid not null references organization.unit (id),
  what text not null,
  why text not null,
  by uuid,
  by_name text not null,
  at timestamptz not null default now()
);
comment on table curriculum.request is 'What a unit asks to be taught: content that it misses.';

create table curriculum.request_joined (
  request uuid not null references curriculum.request (id),
  unit uuid not null references organization.unit (id),
  source uuid not null,
  by_name text not null,
  primary key (request, unit)
);
comment on table curriculum.request_joined is 'Other units that ask for the same.';

create table curriculum.request_step (
  seq bigint generated always as identity,
  id uuid primary key,
  request uuid not null references curriculum.request (id),
  state text not null check (state in ('taken', 'answered', 'declined')),
  answer text not null,
  programme uuid references curriculum.programme (id),
  by uuid,
  by_name text not null,
  at timestamptz not null default now()
);
comment on table curriculum.request_step is 'What became of a request: who took it, what was answered, which programme answers it. Never changed.';
create index request_step_request on curriculum.request_step (request, seq);

create table curriculum.overlap_decision (
  seq bigint generated always as identity,
  id uuid primary key,
  one uuid not null references curriculum.revision (id),
  other uuid not null references curriculum.revision (id),
  decision text not null check (decision in ('merge', 'reuse', 'keep')),
  why text not null,
  by uuid,
  by_name text not null,
  at timestamptz not null default now()
);
comment on table curriculum.overlap_decision is 'What was decided of two texts of which parts stand in each other; it holds until one of them changes, for it is of two revisions.';
create index overlap_decision_one on curriculum.overlap_decision (one, other);

create table curriculum.fingerprint (
  piece uuid primary key references curriculum.piece (id),
  revision uuid not null references curriculum.revision (id)
);
comment on table curriculum.fingerprint is 'Derived: the newest text of each topic and material, whose shingles are kept.';

create table curriculum.shingle (
  hash integer not null,
  piece uuid not null references curriculum.fingerprint (piece) on delete cascade,
  primary key (hash, piece)
);
comment on table curriculum.shingle is 'Derived: chosen runs of syllables of the newest text of a piece, by which texts that may overlap are found.';
create index shingle_piece on curriculum.shingle (piece);
