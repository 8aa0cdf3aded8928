-- GiST takes a uuid for a double: ids that begin alike (of one import, or of one millisecond) are all one to it, and a
-- hundred thousand of them cost half a minute to write and hundreds of pages to find one. A hash spreads them; the bytes
-- beside it keep the constraint exact. As expressions they are never taken for a way to look a unit up: b-trees are that.
alter table organization.description
  drop constraint one_description_a_day,
  drop constraint one_unit_a_code_a_day,
  add constraint one_description_a_day exclude using gist
    (hashtextextended(unit::text, 0) with =, uuid_send(unit) with =, during with &&),
  add constraint one_unit_a_code_a_day exclude using gist
    (hashtextextended(code, 0) with =, (code || '') with =, during with &&) where (code is not null);
alter table organization.placement
  drop constraint one_parent_a_day,
  add constraint one_parent_a_day exclude using gist
    (hashtextextended(unit::text, 0) with =, uuid_send(unit) with =, during with &&);
