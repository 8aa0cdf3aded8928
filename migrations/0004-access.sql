create schema access;

create table access.account (
  id uuid primary key,
  login text not null unique,
  name text not null,
  secret text,
  created timestamptz not null default now()
);
comment on table access.account is 'Somebody who may sign in. Secret: argon2id digest of the password; null until the first sign-in link was used.';

create table access.account_closed (
  account uuid not null references access.account,
  source uuid not null,
  at timestamptz not null default now(),
  primary key (account, source)
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
comment on table access.grant is 'A role over a unit and all below it, from a day to a day. Never changed; ended by another row.';
create index grant_account on access.grant (account);
create index grant_unit on access.grant (unit);

create table access.grant_ended (
  grant_id uuid not null references access.grant,
  source uuid not null,
  at timestamptz not null default now(),
  primary key (grant_id, source)
);
comment on table access.grant_ended is 'A role taken back before its last day: from this moment on, whatever the days of the grant say.';

create view access.live_account as
  select a.* from access.account a
  where not exists (
    select from access.account_closed c
    where c.account = a.id and not exists (select from platform.undone u where u.source = c.source)
  );
comment on view access.live_account is 'The accounts that were not closed, or whose closing was undone.';
create view access.live_grant as
  select g.* from access.grant g
  where not exists (select from platform.undone u where u.source = g.source)
    and not exists (
      select from access.grant_ended e
      where e.grant_id = g.id and not exists (select from platform.undone u where u.source = e.source)
    );
comment on view access.live_grant is 'The roles that were not taken back; whether one holds on a day is for its days to say.';

create table access.ticket (
  digest text primary key,
  account uuid references access.account,
  purpose text not null check (purpose in ('first', 'reset')),
  expires timestamptz not null,
  used timestamptz,
  check ((purpose = 'first') = (account is null))
);
comment on table access.ticket is 'A one-time sign-in link; only its digest is kept. No account: it makes the first administrator.';
create index ticket_account on access.ticket (account);

create table access.session (
  digest text primary key,
  account uuid not null references access.account,
  started timestamptz not null default now(),
  expires timestamptz not null
);
comment on table access.session is 'A signed-in browser; only the digest of its cookie is kept. Signing out takes the row away.';
create index session_account on access.session (account);
create index session_expires on access.session (expires);

create table access.token (
  id uuid primary key,
  digest text not null unique,
  account uuid references access.account,
  name text not null,
  created timestamptz not null default now(),
  expires timestamptz
);
comment on table access.token is 'A bearer token of the API. No account: it acts as the local administrator.';
create index token_account on access.token (account);

create table access.token_revoked (
  token uuid not null references access.token,
  source uuid not null,
  at timestamptz not null default now(),
  primary key (token, source)
);
comment on table access.token_revoked is 'A bearer token that opens nothing any more: since when, and by which command.';

create view access.live_token as
  select t.* from access.token t
  where (t.expires is null or t.expires > now())
    and not exists (
      select from access.token_revoked r
      where r.token = t.id and not exists (select from platform.undone u where u.source = r.source)
    );
comment on view access.live_token is 'The bearer tokens that open something now.';

create table access.attempt (
  login_key text not null,
  at timestamptz not null default clock_timestamp()
);
comment on table access.attempt is 'A password that was wrong; too many within a quarter of an hour close the door for a while. The login is a keyed digest: people type passwords there.';
create index attempt_login on access.attempt (login_key, at);
create index attempt_at on access.attempt (at);
