create table curriculum.file (
  piece uuid not null references curriculum.piece (id),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type ~ '^(image|audio|video|text)/[a-z0-9]+$'),
  bytes bytea not null check (octet_length(bytes) between 1 and 20971520),
  source uuid not null,
  primary key (piece, hash)
);
-- Pictures and films are squeezed already; as they are, a part of one can be read without the whole.
alter table curriculum.file alter column bytes set storage external;
comment on table curriculum.file is 'Pictures, sound, film and subtitles that the document of a material names by the SHA-256 of their bytes; never changed.';
create trigger never_changed before update or delete or truncate on curriculum.file for each statement execute function curriculum.refuse_change();

create index revision_version_of on curriculum.revision ((content -> 'versionOf' ->> 'material'))
  where content -> 'versionOf' ->> 'material' is not null;
