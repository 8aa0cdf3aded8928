-- One list says it of many units: an entry of the journal is the source of a row for each.
alter table organization.area drop constraint area_pkey, add primary key (source, unit);
