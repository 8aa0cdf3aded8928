-- What a unit is looked for by (src/organization/find-units.query.ts): the whole name, and words of the names of the fifteen
-- thousand units above branches, apart from the hundred thousand branches; most searches end there.
create index description_whole on organization.description (search collate "C");
create index description_search_above on organization.description using gin (search gin_trgm_ops)
  where level <> 'branch' and level <> 'group';
