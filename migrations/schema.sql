-- The whole schema as one text, for reading and reviewing: what the migrations beside it come to.
-- Made from a migrated database by `npm run schema`; a test compares. Never edit it by hand.

create extension btree_gist;
create extension pg_trgm;

create schema access;

create table access.account (
  id uuid not null,
  login text not null,
  name text not null,
  secret text,
  created timestamp with time zone not null default now(),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_login_key UNIQUE (login)
);
comment on table access.account is 'Somebody who may sign in. Secret: argon2id digest of the password; null until the first sign-in link was used.';

create table access.account_closed (
  account uuid not null,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint account_closed_pkey PRIMARY KEY (account, source),
  constraint account_closed_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
);
comment on table access.account_closed is 'An account that may no longer sign in: since when, and by which command.';

create table access.attempt (
  login_key text not null,
  at timestamp with time zone not null default clock_timestamp()
);
comment on table access.attempt is 'A password that was wrong; too many within a quarter of an hour close the door for a while. The login is a keyed digest: people type passwords there.';
CREATE INDEX attempt_at ON access.attempt USING btree (at);
CREATE INDEX attempt_login ON access.attempt USING btree (login_key, at);

create table access.former (
  ancestor uuid not null,
  unit uuid not null,
  constraint former_pkey PRIMARY KEY (ancestor, unit)
);
comment on table access.former is 'Derived: units that ended, wholly or in part, in one that lay under an ancestor at some time. Only where to look: whether a unit counts on a day is asked of the acts.';

create table access."grant" (
  id uuid not null,
  account uuid not null,
  unit uuid not null,
  role text not null,
  during daterange not null,
  source uuid not null,
  constraint grant_pkey PRIMARY KEY (id),
  constraint grant_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
  constraint grant_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id),
  constraint grant_during_check CHECK ((NOT isempty(during))),
  constraint grant_role_check CHECK ((role = ANY (ARRAY['reader'::text, 'editor'::text, 'administrator'::text, 'personnel'::text, 'author'::text, 'appraiser'::text, 'approver'::text])))
);
comment on table access."grant" is 'A role over a unit and all below it, from a day to a day. Never changed; ended by another row.';
CREATE INDEX grant_account ON access."grant" USING btree (account);
CREATE INDEX grant_unit ON access."grant" USING btree (unit);

create table access.grant_ended (
  grant_id uuid not null,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint grant_ended_pkey PRIMARY KEY (grant_id, source),
  constraint grant_ended_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES access."grant"(id)
);
comment on table access.grant_ended is 'A role taken back before its last day: from this moment on, whatever the days of the grant say.';

create table access.session (
  digest text not null,
  account uuid not null,
  started timestamp with time zone not null default now(),
  expires timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (digest),
  constraint session_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
);
comment on table access.session is 'A signed-in browser; only the digest of its cookie is kept. Signing out takes the row away.';
CREATE INDEX session_account ON access.session USING btree (account);
CREATE INDEX session_expires ON access.session USING btree (expires);

create table access.ticket (
  digest text not null,
  account uuid,
  purpose text not null,
  expires timestamp with time zone not null,
  used timestamp with time zone,
  constraint ticket_pkey PRIMARY KEY (digest),
  constraint ticket_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
  constraint ticket_check CHECK (((purpose = 'first'::text) = (account IS NULL))),
  constraint ticket_purpose_check CHECK ((purpose = ANY (ARRAY['first'::text, 'reset'::text])))
);
comment on table access.ticket is 'A one-time sign-in link; only its digest is kept. No account: it makes the first administrator.';
CREATE INDEX ticket_account ON access.ticket USING btree (account);

create table access.token (
  id uuid not null,
  digest text not null,
  account uuid,
  name text not null,
  created timestamp with time zone not null default now(),
  expires timestamp with time zone,
  constraint token_pkey PRIMARY KEY (id),
  constraint token_digest_key UNIQUE (digest),
  constraint token_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
);
comment on table access.token is 'A bearer token of the API. No account: it acts as the local administrator.';
CREATE INDEX token_account ON access.token USING btree (account);

create table access.token_revoked (
  token uuid not null,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint token_revoked_pkey PRIMARY KEY (token, source),
  constraint token_revoked_token_fkey FOREIGN KEY (token) REFERENCES access.token(id)
);
comment on table access.token_revoked is 'A bearer token that opens nothing any more: since when, and by which command.';

create view access.live_account as
 SELECT id,
    login,
    name,
    secret,
    created
   FROM access.account a
  WHERE NOT (EXISTS ( SELECT
           FROM access.account_closed c
          WHERE c.account = a.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = c.source))));
comment on view access.live_account is 'The accounts that were not closed, or whose closing was undone.';

create view access.live_grant as
 SELECT id,
    account,
    unit,
    role,
    during,
    source
   FROM access."grant" g
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = g.source)) AND NOT (EXISTS ( SELECT
           FROM access.grant_ended e
          WHERE e.grant_id = g.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = e.source))));
comment on view access.live_grant is 'The roles that were not taken back; whether one holds on a day is for its days to say.';

create view access.live_token as
 SELECT id,
    digest,
    account,
    name,
    created,
    expires
   FROM access.token t
  WHERE (expires IS NULL OR expires > now()) AND NOT (EXISTS ( SELECT
           FROM access.token_revoked r
          WHERE r.token = t.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = r.source))));
comment on view access.live_token is 'The bearer tokens that open something now.';

create schema coverage;

create table coverage.attendance (
  person uuid not null,
  unit uuid not null,
  days date[] not null,
  constraint attendance_pkey PRIMARY KEY (person, unit)
) with (fillfactor=80);
comment on table coverage.attendance is 'Derived: the days on which a person''s trainings ended while she held a post under a unit; at the country, all of them.';

create table coverage.change (
  measure smallint not null,
  unit uuid not null,
  day date not null,
  population integer not null,
  covered integer not null
);
comment on table coverage.change is 'By how much a reading changes from a day on: appended in the transaction of the fact that causes it, folded into the tally by a job. Measure 0: persons with a post, and attendances.';
CREATE INDEX change_reading ON coverage.change USING btree (unit, measure, day) INCLUDE (population, covered);

create table coverage.standing (
  measure smallint not null,
  unit uuid not null,
  person uuid not null,
  grouped datemultirange not null,
  covered datemultirange not null,
  constraint standing_pkey PRIMARY KEY (measure, unit, person)
) with (fillfactor=80);
comment on table coverage.standing is 'Derived: when a person was in the group of a measure under a unit, and when covered while so. Measure 0: when she held any post there.';
CREATE INDEX standing_person ON coverage.standing USING btree (person);

create table coverage.tally (
  measure smallint not null,
  unit uuid not null,
  day date not null,
  population integer not null,
  covered integer not null,
  constraint tally_pkey PRIMARY KEY (unit, measure, day)
) with (fillfactor=90);
comment on table coverage.tally is 'Running totals: what a reading of (unit, measure) says from a day until the next row.';

create schema curriculum;

create table curriculum.electives_chosen (
  seq bigint not null generated always as identity,
  id uuid not null,
  edition uuid not null,
  unit uuid not null,
  day date not null,
  topics uuid[] not null,
  why text not null,
  by uuid,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint electives_chosen_pkey PRIMARY KEY (id),
  constraint electives_chosen_edition_fkey FOREIGN KEY (edition) REFERENCES curriculum.publication(edition),
  constraint electives_chosen_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id),
  constraint electives_chosen_topics_check CHECK ((topics <> '{}'::uuid[]))
);
comment on table curriculum.electives_chosen is 'Which elective topics of a published edition a province teaches from a day on. Never changed: the latest of a day holds, until the next day of which one is said.';
CREATE INDEX electives_chosen_unit ON curriculum.electives_chosen USING btree (edition, unit, day DESC, seq DESC);
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON curriculum.electives_chosen FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_change();

create table curriculum.file (
  piece uuid not null,
  hash text not null,
  media_type text not null,
  bytes bytea not null,
  source uuid not null,
  constraint file_pkey PRIMARY KEY (piece, hash),
  constraint file_piece_fkey FOREIGN KEY (piece) REFERENCES curriculum.piece(id),
  constraint file_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 20971520))),
  constraint file_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint file_media_type_check CHECK ((media_type ~ '^(image|audio|video|text)/[a-z0-9]+$'::text))
);
comment on table curriculum.file is 'Pictures, sound, film and subtitles that the document of a material names by the SHA-256 of their bytes; never changed.';
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON curriculum.file FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_change();

create table curriculum.fingerprint (
  piece uuid not null,
  revision uuid not null,
  syllables integer not null default 0,
  terms integer[] not null default '{}'::integer[],
  counts integer[] not null default '{}'::integer[],
  leading_terms integer[] not null default '{}'::integer[],
  family uuid not null,
  compared_at timestamp with time zone,
  constraint fingerprint_pkey PRIMARY KEY (piece),
  constraint fingerprint_piece_fkey FOREIGN KEY (piece) REFERENCES curriculum.piece(id),
  constraint fingerprint_revision_fkey FOREIGN KEY (revision) REFERENCES curriculum.revision(id)
);
comment on table curriculum.fingerprint is 'Derived: the newest text of each topic and material, whose shingles are kept. Terms, with how often each stands there, are counted once it was compared with all others; by the leading ones texts on the same topic find it. Texts of one family are copies of one another.';
CREATE INDEX fingerprint_family ON curriculum.fingerprint USING btree (family);
CREATE INDEX fingerprint_leading_terms ON curriculum.fingerprint USING gin (leading_terms);
CREATE INDEX fingerprint_waiting ON curriculum.fingerprint USING btree (piece) WHERE (compared_at IS NULL);

create table curriculum.law_change (
  id uuid not null,
  law text not null,
  day date not null,
  what text not null,
  by_name text not null,
  constraint law_change_pkey PRIMARY KEY (id)
);
comment on table curriculum.law_change is 'A law changed on a day: whatever is published and cites it is due to be looked at again.';
CREATE INDEX law_change_law ON curriculum.law_change USING btree (law);

create table curriculum.lesson_text (
  revision uuid not null,
  piece uuid not null,
  seq bigint not null,
  head boolean not null,
  pinned boolean not null,
  language text,
  spoken boolean not null,
  taught numeric(5,1),
  signs text[] not null,
  title_words tsvector not null,
  words tsvector not null,
  constraint lesson_text_pkey PRIMARY KEY (revision),
  constraint lesson_text_piece_fkey FOREIGN KEY (piece) REFERENCES curriculum.piece(id),
  constraint lesson_text_revision_fkey FOREIGN KEY (revision) REFERENCES curriculum.revision(id),
  constraint lesson_text_check CHECK ((head OR pinned))
);
comment on table curriculum.lesson_text is 'Derived: by which words a text of a topic or material is found, folded and as written; the newest of each, and every one that a published edition pins. Rebuilt by the command recompute-lessons.';
CREATE UNIQUE INDEX lesson_text_head ON curriculum.lesson_text USING btree (piece) WHERE head;
CREATE INDEX lesson_text_piece ON curriculum.lesson_text USING btree (piece);
CREATE INDEX lesson_text_words ON curriculum.lesson_text USING gin (words);

create table curriculum.let_go (
  revision uuid not null,
  source uuid not null,
  constraint let_go_pkey PRIMARY KEY (revision),
  constraint let_go_revision_fkey FOREIGN KEY (revision) REFERENCES curriculum.revision(id)
);
comment on table curriculum.let_go is 'Texts saved aside that somebody decided not to use.';

create table curriculum.likeness (
  one uuid not null,
  other uuid not null,
  one_revision uuid not null,
  other_revision uuid not null,
  kind text not null,
  share_one real not null,
  share_other real not null,
  nearness real not null,
  passages jsonb not null,
  constraint likeness_pkey PRIMARY KEY (one, other),
  constraint likeness_one_fkey FOREIGN KEY (one) REFERENCES curriculum.fingerprint(piece) ON DELETE CASCADE,
  constraint likeness_other_fkey FOREIGN KEY (other) REFERENCES curriculum.fingerprint(piece) ON DELETE CASCADE,
  constraint likeness_check CHECK ((one < other)),
  constraint likeness_kind_check CHECK ((kind = ANY (ARRAY['verbatim'::text, 'edited'::text, 'partial'::text, 'topic'::text])))
);
comment on table curriculum.likeness is 'Derived: two texts of which parts stand in each other, or that seem to treat one topic, as they were compared; void once either has a newer text. Passages: characters of both.';
CREATE INDEX likeness_other ON curriculum.likeness USING btree (other);

create table curriculum.overlap_decision (
  seq bigint not null generated always as identity,
  id uuid not null,
  one uuid not null,
  other uuid not null,
  decision text not null,
  why text not null,
  by uuid,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint overlap_decision_pkey PRIMARY KEY (id),
  constraint overlap_decision_one_fkey FOREIGN KEY (one) REFERENCES curriculum.revision(id),
  constraint overlap_decision_other_fkey FOREIGN KEY (other) REFERENCES curriculum.revision(id),
  constraint overlap_decision_decision_check CHECK ((decision = ANY (ARRAY['merge'::text, 'reuse'::text, 'keep'::text])))
);
comment on table curriculum.overlap_decision is 'What was decided of two texts of which parts stand in each other; it holds until one of them changes, for it is of two revisions.';
CREATE INDEX overlap_decision_one ON curriculum.overlap_decision USING btree (one, other);
CREATE INDEX overlap_decision_other ON curriculum.overlap_decision USING btree (other, one);

create table curriculum.piece (
  id uuid not null,
  kind text not null,
  owner uuid not null,
  programme uuid,
  number integer,
  source uuid not null,
  constraint piece_pkey PRIMARY KEY (id),
  constraint piece_programme_number_key UNIQUE (programme, number),
  constraint piece_owner_fkey FOREIGN KEY (owner) REFERENCES organization.unit(id),
  constraint piece_programme_fkey FOREIGN KEY (programme) REFERENCES curriculum.programme(id),
  constraint piece_check CHECK (((kind = 'edition'::text) = ((programme IS NOT NULL) AND (number IS NOT NULL)))),
  constraint piece_kind_check CHECK ((kind = ANY (ARRAY['edition'::text, 'topic'::text, 'material'::text]))),
  constraint piece_number_check CHECK ((number > 0))
);
comment on table curriculum.piece is 'What is written as one: an edition of a programme, a topic, a material. Topics and materials are shared by reference.';

create table curriculum.pin (
  edition uuid not null,
  piece uuid not null,
  revision uuid not null,
  constraint pin_pkey PRIMARY KEY (edition, piece),
  constraint pin_edition_fkey FOREIGN KEY (edition) REFERENCES curriculum.piece(id),
  constraint pin_piece_fkey FOREIGN KEY (piece) REFERENCES curriculum.piece(id),
  constraint pin_revision_fkey FOREIGN KEY (revision) REFERENCES curriculum.revision(id)
);
comment on table curriculum.pin is 'Which text of each of its pieces a published edition holds, itself among them; never changed.';
CREATE INDEX pin_piece ON curriculum.pin USING btree (piece);
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON curriculum.pin FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_change();
CREATE TRIGGER not_published BEFORE INSERT ON curriculum.pin FOR EACH ROW EXECUTE FUNCTION curriculum.refuse_late();

create table curriculum.practice_policy (
  seq bigint not null generated always as identity,
  id uuid not null,
  since date not null,
  least_share numeric(4,1),
  largest_class integer,
  basis text not null,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint practice_policy_pkey PRIMARY KEY (id),
  constraint practice_policy_largest_class_check CHECK ((largest_class > 0)),
  constraint practice_policy_least_share_check CHECK (((least_share >= (0)::numeric) AND (least_share <= (100)::numeric)))
);
comment on table curriculum.practice_policy is 'What editions handed in from a day on must give to practice, in per cent of the taught periods, and the largest class that can practise; null: not ruled. Never changed: the latest of a day holds.';
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON curriculum.practice_policy FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_change();

create table curriculum.programme (
  id uuid not null,
  owner uuid not null,
  source uuid not null,
  constraint programme_pkey PRIMARY KEY (id),
  constraint programme_owner_fkey FOREIGN KEY (owner) REFERENCES organization.unit(id)
);
comment on table curriculum.programme is 'A programme: identity, and the unit whose authors write it. What it is called and holds is said by its editions.';

create table curriculum.publication (
  edition uuid not null,
  day date not null,
  decision text not null,
  source uuid not null,
  constraint publication_pkey PRIMARY KEY (edition),
  constraint publication_edition_fkey FOREIGN KEY (edition) REFERENCES curriculum.piece(id)
);
comment on table curriculum.publication is 'Editions that are published, from a day on, by a decision; never changed.';
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON curriculum.publication FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_change();

create table curriculum.request (
  id uuid not null,
  unit uuid not null,
  what text not null,
  why text not null,
  by uuid,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint request_pkey PRIMARY KEY (id),
  constraint request_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id)
);
comment on table curriculum.request is 'What a unit asks to be taught: content that it misses.';

create table curriculum.request_joined (
  request uuid not null,
  unit uuid not null,
  source uuid not null,
  by_name text not null,
  constraint request_joined_pkey PRIMARY KEY (request, unit),
  constraint request_joined_request_fkey FOREIGN KEY (request) REFERENCES curriculum.request(id),
  constraint request_joined_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id)
);
comment on table curriculum.request_joined is 'Other units that ask for the same.';

create table curriculum.request_step (
  seq bigint not null generated always as identity,
  id uuid not null,
  request uuid not null,
  state text not null,
  answer text not null,
  programme uuid,
  by uuid,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint request_step_pkey PRIMARY KEY (id),
  constraint request_step_programme_fkey FOREIGN KEY (programme) REFERENCES curriculum.programme(id),
  constraint request_step_request_fkey FOREIGN KEY (request) REFERENCES curriculum.request(id),
  constraint request_step_state_check CHECK ((state = ANY (ARRAY['taken'::text, 'answered'::text, 'declined'::text])))
);
comment on table curriculum.request_step is 'What became of a request: who took it, what was answered, which programme answers it. Never changed.';
CREATE INDEX request_step_request ON curriculum.request_step USING btree (request, seq);

create table curriculum.revision (
  seq bigint not null generated always as identity,
  id uuid not null,
  piece uuid not null,
  base uuid,
  read uuid,
  merged uuid,
  aside boolean not null,
  content jsonb not null,
  by uuid,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint revision_pkey PRIMARY KEY (id),
  constraint revision_base_fkey FOREIGN KEY (base) REFERENCES curriculum.revision(id),
  constraint revision_merged_fkey FOREIGN KEY (merged) REFERENCES curriculum.revision(id),
  constraint revision_piece_fkey FOREIGN KEY (piece) REFERENCES curriculum.piece(id),
  constraint revision_read_fkey FOREIGN KEY (read) REFERENCES curriculum.revision(id),
  constraint revision_check CHECK (((base IS NOT NULL) OR (NOT aside)))
);
comment on table curriculum.revision is 'What a piece said after somebody saved it; never changed. Aside: saved on an older text with which it could not be joined; it waits to be merged or let go, so that no word is lost. Read: the text that its writer had before her, older than the base where both were joined.';
CREATE UNIQUE INDEX revision_one_first ON curriculum.revision USING btree (piece) WHERE (base IS NULL);
CREATE UNIQUE INDEX revision_one_line ON curriculum.revision USING btree (base) WHERE (NOT aside);
CREATE INDEX revision_piece ON curriculum.revision USING btree (piece, seq DESC);
CREATE INDEX revision_version_of ON curriculum.revision USING btree ((((content -> 'versionOf'::text) ->> 'material'::text))) WHERE (((content -> 'versionOf'::text) ->> 'material'::text) IS NOT NULL);
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON curriculum.revision FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_change();
CREATE TRIGGER not_published BEFORE INSERT ON curriculum.revision FOR EACH ROW EXECUTE FUNCTION curriculum.refuse_late();

create table curriculum.shingle (
  hash integer not null,
  piece uuid not null,
  constraint shingle_pkey PRIMARY KEY (hash, piece)
);
comment on table curriculum.shingle is 'Derived: chosen runs of syllables of the newest text of a piece, by which texts that may overlap are found.';
CREATE INDEX shingle_piece ON curriculum.shingle USING btree (piece);

create table curriculum.step (
  seq bigint not null generated always as identity,
  id uuid not null,
  edition uuid not null,
  kind text not null,
  day date not null,
  details jsonb not null,
  by uuid,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint step_pkey PRIMARY KEY (id),
  constraint step_edition_fkey FOREIGN KEY (edition) REFERENCES curriculum.piece(id),
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['submit'::text, 'appraise'::text, 'return'::text, 'approve'::text, 'publish'::text, 'retire'::text])))
);
comment on table curriculum.step is 'What was done with an edition on its way from draft to retirement, by whom; never changed.';
CREATE INDEX step_edition ON curriculum.step USING btree (edition, seq);
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON curriculum.step FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_change();

create table curriculum.taught (
  seq bigint not null generated always as identity,
  id uuid not null,
  account uuid not null,
  topic uuid not null,
  edition uuid not null,
  day date not null,
  at timestamp with time zone not null default now(),
  constraint taught_pkey PRIMARY KEY (id),
  constraint taught_account_fkey FOREIGN KEY (account) REFERENCES access.account(id),
  constraint taught_edition_fkey FOREIGN KEY (edition) REFERENCES curriculum.piece(id),
  constraint taught_topic_fkey FOREIGN KEY (topic) REFERENCES curriculum.piece(id)
);
comment on table curriculum.taught is 'A day on which somebody taught a topic, by which edition: her own note, read by nobody else. Never changed: an error is taken back.';
CREATE INDEX taught_account ON curriculum.taught USING btree (account, topic, day DESC);
CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON curriculum.taught FOR EACH STATEMENT EXECUTE FUNCTION curriculum.refuse_change();

create table curriculum.taught_taken_back (
  taught uuid not null,
  source uuid not null,
  constraint taught_taken_back_pkey PRIMARY KEY (taught),
  constraint taught_taken_back_taught_fkey FOREIGN KEY (taught) REFERENCES curriculum.taught(id)
);
comment on table curriculum.taught_taken_back is 'Days of teaching that whoever noted them took back.';

create table curriculum.term (
  term integer not null,
  texts integer not null,
  constraint term_pkey PRIMARY KEY (term)
);
comment on table curriculum.term is 'Derived: in how many compared texts a term stands; the fewer, the more it says what a text is about.';

CREATE OR REPLACE FUNCTION curriculum.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'curriculum.% is never changed', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION curriculum.refuse_late()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  written uuid := to_jsonb(new) ->> case tg_table_name when 'pin' then 'edition' else 'piece' end;
begin
  if exists (select from curriculum.publication where edition = written) then
    raise exception 'A published edition is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION curriculum.texts_with(asked tsquery)
 RETURNS TABLE(revision uuid, piece uuid, seq bigint, head boolean, pinned boolean, language text, spoken boolean, taught numeric, signs text[], title_words tsvector)
 LANGUAGE sql
 STABLE
 SET enable_seqscan TO 'off'
AS $function$
  select revision, piece, seq, head, pinned, language, spoken, taught, signs, title_words
  from curriculum.lesson_text where words @@ asked
$function$;

create schema exchange;

create table exchange.import (
  id uuid not null,
  seq bigint not null generated always as identity,
  file_name text not null,
  as_of date not null,
  summary jsonb not null,
  actor_name text not null,
  at timestamp with time zone not null default now(),
  account uuid,
  constraint import_pkey PRIMARY KEY (id)
);
comment on table exchange.import is 'A file taken in, with what it brought. Its id is the source of every fact that came with it.';
CREATE INDEX import_account ON exchange.import USING btree (account, seq);

create table exchange.late_row (
  import uuid not null,
  sheet text not null,
  "row" integer not null,
  act uuid not null,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint late_row_pkey PRIMARY KEY (import, sheet, "row", act),
  constraint late_row_act_fkey FOREIGN KEY (act) REFERENCES organization.act(id),
  constraint late_row_import_sheet_row_fkey FOREIGN KEY (import, sheet, "row") REFERENCES exchange.refused_row(import, sheet, "row")
);
comment on table exchange.late_row is 'A waiting row that entered because of an act; when the act is undone, what it brought is voided and it waits again.';

create table exchange.refused_row (
  import uuid not null,
  sheet text not null,
  "row" integer not null,
  cells jsonb not null,
  reasons jsonb not null,
  waiting boolean not null default false,
  constraint refused_row_pkey PRIMARY KEY (import, sheet, "row"),
  constraint refused_row_import_fkey FOREIGN KEY (import) REFERENCES exchange.import(id)
);
comment on table exchange.refused_row is 'A row that was not taken in, exactly as it was, with the reasons. Waiting: it names a unit not known yet and enters by itself when an act opens it.';

create table exchange.upload (
  id uuid not null,
  account uuid,
  file_name text not null,
  bytes bigint not null,
  as_of date not null,
  at timestamp with time zone not null default now(),
  state text not null,
  problem text,
  stopping boolean not null default false,
  phase text not null,
  done integer not null default 0,
  total integer,
  tries integer not null default 0,
  began timestamp with time zone not null default now(),
  beat timestamp with time zone not null default now(),
  constraint upload_pkey PRIMARY KEY (id),
  constraint upload_state_check CHECK ((state = ANY (ARRAY['looking'::text, 'looked'::text, 'importing'::text, 'imported'::text, 'refused'::text, 'stopped'::text])))
);
comment on table exchange.upload is 'A file on its way in, for a day: not a fact, only how far it is. Its rows lie beside the database; the import it becomes has its id.';
comment on column exchange.upload.problem is 'Why it was refused, in words.';
comment on column exchange.upload.beat is 'When whoever works on it last said so.';
CREATE INDEX upload_account ON exchange.upload USING btree (account, at);

create schema organization;

create table organization.act (
  id uuid not null,
  seq bigint not null generated always as identity,
  kind text not null,
  day date not null,
  title text not null,
  basis text,
  source uuid,
  at timestamp with time zone not null default now(),
  constraint act_pkey PRIMARY KEY (id),
  constraint act_seq_key UNIQUE (seq),
  constraint act_kind_check CHECK ((kind = ANY (ARRAY['declare'::text, 'open'::text, 'rename'::text, 'move'::text, 'merge'::text, 'split'::text, 'abolish'::text, 'reform'::text, 'confirm'::text])))
);
comment on table organization.act is 'A recorded act that opens, changes or closes units on a day, with its legal basis. Source: the import that brought it, if any.';
CREATE INDEX act_day ON organization.act USING btree (day);

create table organization.area (
  seq bigint not null generated always as identity,
  unit uuid not null,
  day date not null,
  kinds text[] not null,
  source uuid not null,
  constraint area_pkey PRIMARY KEY (source, unit),
  constraint area_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id)
);
comment on table organization.area is 'Of which kinds a unit''s area is from a day on, until the next day that somebody says something of it; none: those of the unit above. Appended; for the same day the last word holds.';
CREATE INDEX area_unit ON organization.area USING btree (unit);

create table organization.area_held (
  unit uuid not null,
  kinds text[] not null,
  during daterange not null,
  constraint area_held_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id)
);
comment on table organization.area_held is 'Derived: when a unit''s area was of these kinds, where it says any of its own.';
CREATE INDEX area_held_unit ON organization.area_held USING btree (unit) INCLUDE (kinds, during);

create table organization.continuation (
  unit uuid not null,
  as_unit uuid not null,
  during daterange not null
);
comment on table organization.continuation is 'Derived: in which unit stands, at a time, what was declared in a unit: itself while it stands, its sole predecessor before, its sole successor after.';
CREATE INDEX continuation_as_unit ON organization.continuation USING btree (as_unit);
CREATE INDEX continuation_unit ON organization.continuation USING btree (unit) INCLUDE (as_unit, during);

create table organization.description (
  unit uuid not null,
  during daterange not null,
  holding boolean not null,
  level text not null,
  type text not null,
  name text not null,
  same_name text not null,
  search text not null,
  code text,
  parent uuid,
  latitude double precision,
  longitude double precision,
  area_km2 double precision,
  constraint one_description_a_day EXCLUDE USING gist (hashtextextended((unit)::text, (0)::bigint) WITH =, uuid_send(unit) WITH =, during WITH &&),
  constraint one_unit_a_code_a_day EXCLUDE USING gist (hashtextextended(code, (0)::bigint) WITH =, ((code || ''::text)) WITH =, during WITH &&) WHERE ((code IS NOT NULL)),
  constraint description_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id)
);
comment on table organization.description is 'Derived: name, type, code, level of a unit, when. Parent as declared; where it really hung is in placement. A holding unit waits for its posts and branches to be placed.';
CREATE INDEX description_code ON organization.description USING btree (code) WHERE (code IS NOT NULL);
CREATE INDEX description_parent ON organization.description USING btree (parent);
CREATE INDEX description_same_name ON organization.description USING btree (same_name);
CREATE INDEX description_search ON organization.description USING gin (search gin_trgm_ops);
CREATE INDEX description_search_above ON organization.description USING gin (search gin_trgm_ops) WHERE ((level <> 'branch'::text) AND (level <> 'group'::text));
CREATE INDEX description_unit ON organization.description USING btree (unit);
CREATE INDEX description_whole ON organization.description USING btree (search COLLATE "C");

create table organization.effect (
  act uuid not null,
  unit uuid not null,
  day date not null,
  standing text,
  level text,
  type text,
  name text,
  same_name text,
  search text,
  code text,
  parent uuid,
  latitude double precision,
  longitude double precision,
  area_km2 double precision,
  constraint effect_pkey PRIMARY KEY (unit, act, day),
  constraint effect_act_fkey FOREIGN KEY (act) REFERENCES organization.act(id),
  constraint effect_parent_fkey FOREIGN KEY (parent) REFERENCES organization.unit(id),
  constraint effect_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id),
  constraint effect_level_check CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'commune'::text, 'branch'::text, 'group'::text]))),
  constraint effect_standing_check CHECK ((standing = ANY (ARRAY['open'::text, 'holding'::text, 'closed'::text])))
);
comment on table organization.effect is 'What an act says of a unit from a day on. Null: the act does not speak of it; an empty code: none any more. The source of everything below.';
CREATE INDEX effect_act ON organization.effect USING btree (act);
CREATE INDEX effect_parent ON organization.effect USING btree (parent);

create table organization.lineage (
  unit uuid not null,
  ancestor uuid not null,
  during daterange not null
);
comment on table organization.lineage is 'Derived: under which units a unit lay, itself among them, when.';
CREATE INDEX lineage_ancestor ON organization.lineage USING btree (ancestor) INCLUDE (unit, during);
CREATE INDEX lineage_unit ON organization.lineage USING btree (unit, ancestor) INCLUDE (during);

create table organization.placement (
  unit uuid not null,
  parent uuid not null,
  during daterange not null,
  constraint one_parent_a_day EXCLUDE USING gist (hashtextextended((unit)::text, (0)::bigint) WITH =, uuid_send(unit) WITH =, during WITH &&)
);
comment on table organization.placement is 'Derived: under which unit a unit hung, when.';
CREATE INDEX placement_parent ON organization.placement USING btree (parent);
CREATE INDEX placement_unit ON organization.placement USING btree (unit);

create table organization.succession (
  act uuid not null,
  old uuid not null,
  new uuid not null,
  constraint succession_pkey PRIMARY KEY (act, old, new),
  constraint succession_act_fkey FOREIGN KEY (act) REFERENCES organization.act(id),
  constraint succession_new_fkey FOREIGN KEY (new) REFERENCES organization.unit(id),
  constraint succession_old_fkey FOREIGN KEY (old) REFERENCES organization.unit(id)
);
comment on table organization.succession is 'Which units took over from a unit. One: its posts and branches follow. Several: a person decides.';
CREATE INDEX succession_new ON organization.succession USING btree (new);
CREATE INDEX succession_old ON organization.succession USING btree (old);

create table organization.unit (
  id uuid not null,
  kind text not null default 'territorial'::text,
  minted_by uuid not null,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_minted_by_fkey FOREIGN KEY (minted_by) REFERENCES organization.act(id),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['territorial'::text, 'police'::text, 'army'::text, 'institution'::text])))
);
comment on table organization.unit is 'Identity only. What a unit was called, where it hung and whether it stood is a matter of days.';

create view organization.live_effect as
 SELECT e.act,
    e.unit,
    e.day,
    e.standing,
    e.level,
    e.type,
    e.name,
    e.same_name,
    e.search,
    e.code,
    e.parent,
    e.latitude,
    e.longitude,
    e.area_km2,
    a.seq
   FROM organization.effect e
     JOIN organization.act a ON a.id = e.act
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = e.act));
comment on view organization.live_effect is 'What the acts say that were not undone, in the order in which they were recorded.';

create view organization.live_succession as
 SELECT act,
    old,
    new
   FROM organization.succession s
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = s.act));
comment on view organization.live_succession is 'Who took over from whom by acts that were not undone.';

create schema people;

create table people.detail (
  id uuid not null,
  seq bigint not null generated always as identity,
  person uuid not null,
  name text not null,
  sort_key text not null,
  search text not null,
  birth text,
  sex text,
  ethnic_group text,
  phone text,
  made_up boolean not null default false,
  source uuid not null,
  same_name text not null,
  given text not null,
  constraint detail_pkey PRIMARY KEY (id),
  constraint detail_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
  constraint detail_birth_check CHECK ((birth ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text)),
  constraint detail_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
);
comment on table people.detail is 'What a source says of a person: appended; the latest live one is read.';
CREATE INDEX detail_person ON people.detail USING btree (person);
CREATE INDEX detail_source ON people.detail USING btree (source);

create table people.identifier (
  id uuid not null,
  person uuid not null,
  kind text not null,
  key text not null,
  sealed text,
  source uuid not null,
  constraint identifier_pkey PRIMARY KEY (id),
  constraint identifier_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
  constraint identifier_kind_check CHECK ((kind = ANY (ARRAY['code'::text, 'national_id'::text])))
);
comment on table people.identifier is 'By what a person is known: her code as written, or her citizen number, encrypted, found by a keyed digest.';
CREATE INDEX identifier_key ON people.identifier USING btree (key);
CREATE INDEX identifier_person ON people.identifier USING btree (person);
CREATE INDEX identifier_source ON people.identifier USING btree (source);

create table people.merger (
  id uuid not null,
  person uuid not null,
  other uuid not null,
  source uuid not null,
  constraint merger_pkey PRIMARY KEY (id),
  constraint merger_other_fkey FOREIGN KEY (other) REFERENCES people.person(id),
  constraint merger_person_fkey FOREIGN KEY (person) REFERENCES people.person(id)
);
comment on table people.merger is 'Two identities are one person. Nothing is rewritten: her facts keep the identity they came with and are read under one.';
CREATE INDEX merger_other ON people.merger USING btree (other);
CREATE INDEX merger_person ON people.merger USING btree (person);
CREATE INDEX merger_source ON people.merger USING btree (source);

create table people.person (
  id uuid not null,
  minted_by uuid not null,
  canonical uuid not null,
  name text,
  sort_key text collate "C",
  search text,
  birth text,
  sex text,
  ethnic_group text,
  phone text,
  made_up boolean not null default false,
  same_name text,
  given text,
  constraint person_pkey PRIMARY KEY (id)
);
comment on table people.person is 'A person''s identity, with the latest live detail beside it for reading. Name null: no live fact speaks of her. Canonical: the one of several identities of the same woman under which she is read.';
comment on column people.person.search is 'The words of the name without diacritics; of H''Hen also hen, at the end.';
comment on column people.person.same_name is 'The same words with their diacritics, in one form of case and tone placement.';
comment on column people.person.given is 'The given name without diacritics and without the marker before it.';
CREATE INDEX person_canonical ON people.person USING btree (canonical);
CREATE INDEX person_given ON people.person USING btree (given COLLATE "C", sort_key) WHERE ((name IS NOT NULL) AND (id = canonical));
CREATE INDEX person_named ON people.person USING btree (search COLLATE "C", sort_key) WHERE ((name IS NOT NULL) AND (id = canonical));
CREATE INDEX person_phone ON people.person USING btree (phone) WHERE ((phone IS NOT NULL) AND (id = canonical));
CREATE INDEX person_sort ON people.person USING btree (sort_key, id) WHERE ((name IS NOT NULL) AND (id = canonical));
CREATE INDEX person_words ON people.person USING gin ((((' '::text || search) || ' '::text)) gin_trgm_ops) WHERE ((name IS NOT NULL) AND (id = canonical));

create table people.posting (
  id uuid not null,
  person uuid not null,
  unit uuid not null,
  title text not null,
  during daterange not null,
  full_time boolean not null,
  kind text not null,
  term text,
  decision text,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint posting_pkey PRIMARY KEY (id),
  constraint posting_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
  constraint posting_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id),
  constraint posting_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)))),
  constraint posting_kind_check CHECK ((kind = ANY (ARRAY['elected'::text, 'appointed'::text, 'planned'::text, 'other'::text])))
);
comment on table people.posting is 'A post somebody holds, as declared: the unit as it was named. Never changed; voided by another row.';
CREATE INDEX posting_person ON people.posting USING btree (person);
CREATE INDEX posting_planned ON people.posting USING btree (id) WHERE (kind = 'planned'::text);
CREATE INDEX posting_source ON people.posting USING btree (source);
CREATE INDEX posting_unit ON people.posting USING btree (unit);

create table people.reassignment (
  id uuid not null,
  posting uuid not null,
  unit uuid not null,
  day date not null,
  act uuid not null,
  at timestamp with time zone not null default now(),
  constraint reassignment_pkey PRIMARY KEY (id),
  constraint reassignment_act_fkey FOREIGN KEY (act) REFERENCES organization.act(id),
  constraint reassignment_posting_fkey FOREIGN KEY (posting) REFERENCES people.posting(id),
  constraint reassignment_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id)
);
comment on table people.reassignment is 'Where a post went that could not follow by itself: out of a holding unit, or out of an abolished one. Counts unless its act was undone.';
CREATE INDEX reassignment_act ON people.reassignment USING btree (act);
CREATE INDEX reassignment_posting ON people.reassignment USING btree (posting);
CREATE INDEX reassignment_unit ON people.reassignment USING btree (unit);

create table people.tenure (
  posting uuid not null,
  person uuid not null,
  unit uuid not null,
  during daterange not null
);
comment on table people.tenure is 'Derived: in which unit a post really stood, when: postings led through what became of their units.';
CREATE INDEX tenure_person ON people.tenure USING btree (person);
CREATE INDEX tenure_posting ON people.tenure USING btree (posting);
CREATE INDEX tenure_unit ON people.tenure USING btree (unit);

create table people.void (
  fact uuid not null,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint void_pkey PRIMARY KEY (fact, source)
);
comment on table people.void is 'A fact of this schema that was an error: no reading of any day counts it. Source: the command or import that voided it.';

create view people.live_detail as
 SELECT id,
    seq,
    person,
    name,
    sort_key,
    search,
    birth,
    sex,
    ethnic_group,
    phone,
    made_up,
    source,
    same_name,
    given
   FROM people.detail f
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = f.source)) AND NOT (EXISTS ( SELECT
           FROM people.void v
          WHERE v.fact = f.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = v.source))));
comment on view people.live_detail is 'What is said of persons today: neither voided nor from an undone source.';

create view people.live_identifier as
 SELECT id,
    person,
    kind,
    key,
    sealed,
    source
   FROM people.identifier f
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = f.source)) AND NOT (EXISTS ( SELECT
           FROM people.void v
          WHERE v.fact = f.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = v.source))));
comment on view people.live_identifier is 'By what persons are known today: neither voided nor from an undone source.';

create view people.live_merger as
 SELECT id,
    person,
    other,
    source
   FROM people.merger f
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = f.source)) AND NOT (EXISTS ( SELECT
           FROM people.void v
          WHERE v.fact = f.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = v.source))));
comment on view people.live_merger is 'Which identities are one person today: neither voided nor from an undone source.';

create view people.live_posting as
 SELECT id,
    person,
    unit,
    title,
    during,
    full_time,
    kind,
    term,
    decision,
    source,
    at
   FROM people.posting f
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = f.source)) AND NOT (EXISTS ( SELECT
           FROM people.void v
          WHERE v.fact = f.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = v.source))));
comment on view people.live_posting is 'The posts that count today, as declared: neither voided nor from an undone source.';

create view people.live_reassignment as
 SELECT r.id,
    r.posting,
    r.unit,
    r.day,
    r.act,
    r.at,
    a.seq
   FROM people.reassignment r
     JOIN organization.act a ON a.id = r.act
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = r.act));
comment on view people.live_reassignment is 'Where posts were placed by acts that were not undone, in the order in which they were recorded.';

create schema planning;

create table planning.closing (
  task uuid not null,
  reason text not null,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint closing_pkey PRIMARY KEY (task),
  constraint closing_task_fkey FOREIGN KEY (task) REFERENCES planning.task(id)
);
comment on table planning.closing is 'Tasks that somebody closed without a programme, and why.';

create table planning.seat (
  measure smallint not null,
  level text not null,
  area text not null,
  unit uuid not null,
  person uuid not null,
  spans datemultirange not null,
  sole boolean not null,
  constraint seat_pkey PRIMARY KEY (unit, measure, level, area, person)
);
comment on table planning.seat is 'Derived: when a person was in the group of a measure through a post in this unit itself, while the unit stood at this level and its area was of this kind (none: no kind was said). Sole: she never sits in that cell in another unit, so that to count her is to count rows.';
CREATE INDEX seat_person ON planning.seat USING btree (person);

create table planning.task (
  seq bigint not null generated always as identity,
  id uuid not null,
  measure smallint not null,
  level text not null,
  area text not null,
  unit uuid not null,
  owner uuid,
  owner_name text not null,
  due date not null,
  note text not null,
  by_name text not null,
  at timestamp with time zone not null default now(),
  constraint task_pkey PRIMARY KEY (id),
  constraint task_measure_fkey FOREIGN KEY (measure) REFERENCES schemes.measure(no),
  constraint task_unit_fkey FOREIGN KEY (unit) REFERENCES organization.unit(id)
);
comment on table planning.task is 'A hole of the fit matrix of a unit that somebody shall fill by a day. Owner: her account, where she has one. Done by itself when a programme fills the hole.';
CREATE INDEX task_unit ON planning.task USING btree (unit);

create schema platform;

create table platform.journal (
  id uuid not null,
  command text not null,
  actor uuid,
  actor_name text not null,
  digest text not null,
  input jsonb,
  why text,
  outcome jsonb,
  at timestamp with time zone not null default now(),
  constraint journal_pkey PRIMARY KEY (id)
);
comment on table platform.journal is 'Every change: who, when, what, why; written in the transaction of its effect. The id is the asker''s, so asking twice does once.';
CREATE INDEX journal_at ON platform.journal USING btree (at);

create table platform.undone (
  source uuid not null,
  by uuid not null,
  at timestamp with time zone not null default now(),
  constraint undone_pkey PRIMARY KEY (source)
);
comment on table platform.undone is 'A source of facts (an import, an act, a command) that no longer counts: nothing it brought, voided or moved is read any more. Nothing is deleted: undoing appends.';

create schema records;

create table records.revocation (
  id uuid not null,
  training uuid not null,
  day date not null,
  reason text not null,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint revocation_pkey PRIMARY KEY (id),
  constraint revocation_training_fkey FOREIGN KEY (training) REFERENCES records.training(id)
);
comment on table records.revocation is 'From this day on the training no longer covers; before it, it did.';
CREATE INDEX revocation_training ON records.revocation USING btree (training);

create table records.training (
  id uuid not null,
  person uuid not null,
  contents text[] not null,
  programme text not null,
  form text not null,
  began date,
  ended date not null,
  theory numeric(6,1),
  practice numeric(6,1),
  passed boolean not null,
  paper text,
  organiser text,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint training_pkey PRIMARY KEY (id),
  constraint training_person_fkey FOREIGN KEY (person) REFERENCES people.person(id),
  constraint training_check CHECK (((began IS NULL) OR (began <= ended))),
  constraint training_contents_check CHECK ((cardinality(contents) > 0)),
  constraint training_form_check CHECK ((form = ANY (ARRAY['in_person'::text, 'online'::text, 'blended'::text]))),
  constraint training_practice_check CHECK ((practice >= (0)::numeric)),
  constraint training_theory_check CHECK ((theory >= (0)::numeric))
);
comment on table records.training is 'The fact that a person went through a training. Never changed: voided when it was an error, revoked from a day on.';
CREATE INDEX training_person ON records.training USING btree (person);
CREATE INDEX training_source ON records.training USING btree (source);

create table records.void (
  fact uuid not null,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint void_pkey PRIMARY KEY (fact, source)
);
comment on table records.void is 'A training or revocation that was an error: removed from every day.';

create view records.live_revocation as
 SELECT id,
    training,
    day,
    reason,
    source,
    at
   FROM records.revocation f
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = f.source)) AND NOT (EXISTS ( SELECT
           FROM records.void v
          WHERE v.fact = f.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = v.source))));
comment on view records.live_revocation is 'The revocations that count today: neither voided nor from an undone source.';

create view records.live_training as
 SELECT id,
    person,
    contents,
    programme,
    form,
    began,
    ended,
    theory,
    practice,
    passed,
    paper,
    organiser,
    source,
    at
   FROM records.training f
  WHERE NOT (EXISTS ( SELECT
           FROM platform.undone u
          WHERE u.source = f.source)) AND NOT (EXISTS ( SELECT
           FROM records.void v
          WHERE v.fact = f.id AND NOT (EXISTS ( SELECT
                   FROM platform.undone u
                  WHERE u.source = v.source))));
comment on view records.live_training is 'The trainings that count today: neither voided nor from an undone source.';

create schema schemes;

create table schemes.measure (
  no smallint not null,
  scheme text not null,
  key text not null,
  name text not null,
  name_en text not null,
  restricted boolean not null default false,
  constraint measure_pkey PRIMARY KEY (no),
  constraint measure_scheme_key_key UNIQUE (scheme, key),
  constraint measure_scheme_fkey FOREIGN KEY (scheme) REFERENCES schemes.scheme(key),
  constraint measure_no_check CHECK ((no > 0))
);
comment on table schemes.measure is 'A group with what qualifies it. Restricted: exists for nobody without the personnel role.';

create table schemes.rule (
  id uuid not null,
  seq bigint not null generated always as identity,
  measure smallint not null,
  since date not null,
  group_rule jsonb not null,
  qualifying jsonb not null,
  basis text,
  source uuid not null,
  at timestamp with time zone not null default now(),
  constraint rule_pkey PRIMARY KEY (id),
  constraint rule_measure_fkey FOREIGN KEY (measure) REFERENCES schemes.measure(no)
);
comment on table schemes.rule is 'A version of a measure''s rules from a day on. The same day again is a correction: the later row counts.';

create table schemes.rule_match (
  rule uuid not null,
  title text not null,
  level text not null,
  full_time boolean not null,
  kind text not null,
  unit_kind text not null,
  constraint rule_match_pkey PRIMARY KEY (title, level, full_time, kind, unit_kind, rule),
  constraint rule_match_rule_fkey FOREIGN KEY (rule) REFERENCES schemes.rule(id)
);
comment on table schemes.rule_match is 'Derived: the group rule of a version, spelt out over everything a posting can be.';

create table schemes.scheme (
  key text not null,
  name text not null,
  decision text not null,
  first_day date not null,
  last_day date not null,
  source uuid not null,
  constraint scheme_pkey PRIMARY KEY (key)
);
comment on table schemes.scheme is 'A programme of work that a government decided, with the first and last day of what counts for it.';

create table schemes.stage (
  scheme text not null,
  key text not null,
  name text not null,
  during daterange not null,
  constraint stage_pkey PRIMARY KEY (scheme, key),
  constraint stage_scheme_fkey FOREIGN KEY (scheme) REFERENCES schemes.scheme(key)
);
comment on table schemes.stage is 'A period of a scheme; its targets are milestones in it. Counts never start again with a stage.';

create table schemes.target (
  id uuid not null,
  seq bigint not null generated always as identity,
  measure smallint not null,
  milestone date not null,
  goal smallint,
  article text,
  verified boolean not null,
  source uuid not null,
  constraint target_pkey PRIMARY KEY (id),
  constraint target_measure_fkey FOREIGN KEY (measure) REFERENCES schemes.measure(no),
  constraint target_goal_check CHECK (((goal >= 0) AND (goal <= 100)))
);
comment on table schemes.target is 'A goal in percent by a day; the latest row of a measure and day counts. Goal null: the figure was not found.';

create view schemes.rule_in_force as
 SELECT measure,
    rule,
    during,
    qualifying
   FROM ( SELECT latest.measure,
            latest.id AS rule,
            latest.qualifying,
            daterange(latest.since, lead(latest.since) OVER (PARTITION BY latest.measure ORDER BY latest.since)) AS during
           FROM ( SELECT DISTINCT ON (r.measure, r.since) r.id,
                    r.seq,
                    r.measure,
                    r.since,
                    r.group_rule,
                    r.qualifying,
                    r.basis,
                    r.source,
                    r.at
                   FROM schemes.rule r
                  WHERE NOT (EXISTS ( SELECT
                           FROM platform.undone u
                          WHERE u.source = r.source))
                  ORDER BY r.measure, r.since, r.seq DESC) latest) version;
comment on view schemes.rule_in_force is 'Which version of a measure''s rules judges which days.';
