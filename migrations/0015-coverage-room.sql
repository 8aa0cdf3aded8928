-- An act changes a third of all rows at once; with room on its page a row keeps its place in both indexes.
alter table coverage.standing set (fillfactor = 80);
alter table coverage.attendance set (fillfactor = 80);
