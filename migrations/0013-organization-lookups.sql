-- The exclusion constraints of 0002 answer "this unit on this day" too, but a b-tree that finds a unit's few rows and
-- looks at their days takes half the time of GiST over (uuid, range) on a thousand units, and less of it on a nation.
create index description_unit on organization.description (unit);
create index description_code on organization.description (code) where code is not null;
create index placement_unit on organization.placement (unit);
