create schema access;

create table access.account (
  id uuid primary key,
  login text not null unique,
  name text not null,
  secret text,
  created timestamptz not null default now()
);
comment on table access.account is 'Somebody who may sign in. Secret: scrypt digest of the password; null until the first sign-in link was used.';

create table access.account_closed (
  account uuid primary key references access.account,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table access.account_closed is 'An account that may no longer sign in: since when, and by which command.';

create table access.grant (
  id uuid primary key,
  account uuid not null references access.account,
  unit uuid not null references organization.unit,
  role text not null check (role in ('reader', 'editor', 'administrator', 'personnel')),
  during daterange not null check (not isempty(during)),
  source uuid not null
);
comment on table access.grant is 'A role over a unit and all below it, from a day to a day.';
create index grant_account on access.grant (account);

create table access.grant_ended (
  grant_id uuid primary key references access.grant,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table access.grant_ended is 'A role taken away before its last day: since when, and by which command.';

create table access.ticket (
  digest text primary key,
  account uuid references access.account,
  purpose text not null check (purpose in ('first', 'reset')),
  expires timestamptz not null,
  used timestamptz
);
comment on table access.ticket is 'A one-time sign-in link; only its digest is kept. No account: it makes the first administrator.';

create table access.session (
  digest text primary key,
  account uuid not null references access.account,
  started timestamptz not null default now(),
  expires timestamptz not null
);
comment on table access.session is 'A signed-in browser; only the digest of its cookie is kept.';
create index session_account on access.session (account);

create table access.token (
  id uuid primary key,
  digest text not null unique,
  account uuid references access.account,
  name text not null,
  created timestamptz not null default now(),
  expires timestamptz
);
comment on table access.token is 'A bearer token of the API. No account: it acts as the local administrator.';

create table access.token_revoked (
  token uuid primary key references access.token,
  source uuid not null,
  at timestamptz not null default now()
);
comment on table access.token_revoked is 'A bearer token that opens nothing any more: since when, and by which command.';

create table access.attempt (
  login text not null,
  at timestamptz not null default now()
);
comment on table access.attempt is 'A sign-in that failed; too many within a quarter of an hour close the door for a while.';
create index attempt_login on access.attempt (login, at);
