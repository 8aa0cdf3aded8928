create table curriculum.lesson_text (
  revision uuid primary key references curriculum.revision (id),
  piece uuid not null references curriculum.piece (id),
  seq bigint not null,
  head boolean not null,
  pinned boolean not null,
  language text,
  spoken boolean not null,
  taught numeric(5, 1),
  signs text[] not null,
  title_words tsvector not null,
  words tsvector not null,
  check (head or pinned)
);
comment on table curriculum.lesson_text is 'Derived: by which words a text of a topic or material is found, folded and as written; the newest of each, and every one that a published edition pins. Rebuilt by the command recompute-lessons.';
create unique index lesson_text_head on curriculum.lesson_text (piece) where head;
create index lesson_text_piece on curriculum.lesson_text (piece);
create index lesson_text_words on curriculum.lesson_text using gin (words);

-- PostgreSQL does not reckon what it costs to unpack the words of a long text, and would rather read all of them than the index.
create function curriculum.texts_with(asked tsquery) returns table (
  revision uuid, piece uuid, seq bigint, head boolean, pinned boolean,
  language text, spoken boolean, taught numeric, signs text[], title_words tsvector
) language sql stable set enable_seqscan = off as $$
  select revision, piece, seq, head, pinned, language, spoken, taught, signs, title_words
  from curriculum.lesson_text where words @@ asked
$$;
