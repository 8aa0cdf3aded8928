create table curriculum.practice_policy (
  seq bigint generated always as identity,
  id uuid primary key,
  since date not null,
  least_share numeric(4, 1) check (least_share between 0 and 100),
  largest_class integer check (largest_class > 0),
  basis text not null,
  by_name text not null,
  at timestamptz not null default now()
);
comment on table curriculum.practice_policy is 'What editions handed in from a day on must give to practice, in per cent of the taught periods, and the largest class that can practise; null: not ruled. Never changed: the latest of a day holds.';
create trigger never_changed before update or delete or truncate on curriculum.practice_policy for each statement execute function curriculum.refuse_change();
