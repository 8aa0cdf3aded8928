alter table access.grant drop constraint grant_role_check;
alter table access.grant add constraint grant_role_check check
  (role in ('reader', 'editor', 'administrator', 'personnel', 'author', 'appraiser', 'approver'));

create schema curriculum;

create table curriculum.programme (
  id uuid primary key,
  owner uuid not null references organization.unit (id),
  source uuid not null
);
comment on table curriculum.programme is 'A programme: identity, and the unit whose authors write it. What it is called and holds is said by its editions.';

create table curriculum.piece (
  id uuid primary key,
  kind text not null check (kind in ('edition', 'topic', 'material')),
  owner uuid not null references organization.unit (id),
  programme uuid references curriculum.programme (id),
  number integer check (number > 0),
  source uuid not null,
  check ((kind = 'edition') = (programme is not null and number is not null)),
  unique (programme, number)
);
comment on table curriculum.piece is 'What is written as one: an edition of a programme, a topic, a material. Topics and materials are shared by reference.';

create table curriculum.revision (
  seq bigint generated always as identity,
  id uuid primary key,
  piece uuid not null references curriculum.piece (id),
  base uuid references curriculum.revision (id),
  read uuid references curriculum.revision (id),
  merged uuid references curriculum.revision (id),
  aside boolean not null,
  content jsonb not null,
  by uuid,
  by_name text not null,
  at timestamptz not null default now(),
  check (base is not null or not aside)
);
comment on table curriculum.revision is 'What a piece said after somebody saved it; never changed. Aside: saved on an older text with which it could not be joined; it waits to be merged or let go, so that no word is lost. Read: the text that its writer had before her, older than the base where both were joined.';
create unique index revision_one_line on curriculum.revision (base) where not aside;
create unique index revision_one_first on curriculum.revision (piece) where base is null;
create index revision_piece on curriculum.revision (piece, seq desc);

create table curriculum.let_go (
  revision uuid primary key references curriculum.revision (id),
  source uuid not null
);
comment on table curriculum.let_go is 'Texts saved aside that somebody decided not to use.';

create table curriculum.pin (
  edition uuid not null references curriculum.piece (id),
  piece uuid not null references curriculum.piece (id),
  revision uuid not null references curriculum.revision (id),
  primary key (edition, piece)
);
comment on table curriculum.pin is 'Which text of each of its pieces a published edition holds, itself among them; never changed.';
create index pin_piece on curriculum.pin (piece);

create table curriculum.publication (
  edition uuid primary key references curriculum.piece (id),
  day date not null,
  decision text not null,
  source uuid not null
);
comment on table curriculum.publication is 'Editions that are published, from a day on, by a decision; never changed.';

create table curriculum.step (
  seq bigint generated always as identity,
  id uuid primary key,
  edition uuid not null references curriculum.piece (id),
  kind text not null check (kind in ('submit', 'appraise', 'return', 'approve', 'publish', 'retire')),
  day date not null,
  details jsonb not null,
  by uuid,
  by_name text not null,
  at timestamptz not null default now()
);
comment on table curriculum.step is 'What was done with an edition on its way from draft to retirement, by whom; never changed.';
create index step_edition on curriculum.step (edition, seq);

create table curriculum.law_change (
  id uuid primary key,
  law text not null,
  day date not null,
  what text not null,
  by_name text not null
);
comment on table curriculum.law_change is 'A law changed on a day: whatever is published and cites it is due to be looked at again.';
create index law_change_law on curriculum.law_change (law);

create function curriculum.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'curriculum.% is never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create function curriculum.refuse_late() returns trigger language plpgsql as $$
declare
  written uuid := to_jsonb(new) ->> case tg_table_name when 'pin' then 'edition' else 'piece' end;
begin
  if exists (select from curriculum.publication where edition = written) then
    raise exception 'A published edition is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger never_changed before update or delete or truncate on curriculum.revision for each statement execute function curriculum.refuse_change();
create trigger never_changed before update or delete or truncate on curriculum.pin for each statement execute function curriculum.refuse_change();
create trigger never_changed before update or delete or truncate on curriculum.publication for each statement execute function curriculum.refuse_change();
create trigger never_changed before update or delete or truncate on curriculum.step for each statement execute function curriculum.refuse_change();
create trigger not_published before insert on curriculum.pin for each row execute function curriculum.refuse_late();
create trigger not_published before insert on curriculum.revision for each row execute function curriculum.refuse_late();
