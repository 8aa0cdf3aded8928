-- A fact may be voided again after the source that voided it first was undone.
alter table people.void drop constraint void_pkey, add primary key (fact, source);
alter table records.void drop constraint void_pkey, add primary key (fact, source);

-- What a name is looked for by (src/people/search-name.ts). Details taken in before this had only the folded name.
alter table people.detail add column same_name text not null default '', add column given text not null default '';
alter table people.detail alter column same_name drop default, alter column given drop default;
create or replace view people.live_detail as
  select f.* from people.detail f
  where not exists (select from platform.undone u where u.source = f.source)
    and not exists (
      select from people.void v
      where v.fact = f.id and not exists (select from platform.undone u where u.source = v.source)
    );
alter table people.person add column same_name text, add column given text;
comment on column people.person.search is 'The words of the name without diacritics; of H''Hen also hen, at the end.';
comment on column people.person.same_name is 'The same words with their diacritics, in one form of case and tone placement.';
comment on column people.person.given is 'The given name without diacritics and without the marker before it.';

drop index people.person_search;
drop index people.person_sort;
create index person_sort on people.person (sort_key, id) where name is not null and id = canonical;
create index person_given on people.person (given collate "C", sort_key) where name is not null and id = canonical;
create index person_named on people.person (search collate "C", sort_key) where name is not null and id = canonical;
create index person_words on people.person using gin ((' ' || search || ' ') gin_trgm_ops)
  where name is not null and id = canonical;
create index person_phone on people.person (phone) where phone is not null and id = canonical;
create index posting_planned on people.posting (id) where kind = 'planned';

-- Whether one unit lay under another is asked for each of many people: one probe, whatever is under the other.
drop index organization.lineage_unit;
create index lineage_unit on organization.lineage (unit, ancestor) include (during);
