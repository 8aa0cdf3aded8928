import { sql } from 'kysely'
import type { Reader } from './database.ts'

const HEADING = `-- The whole schema as one text, for reading and reviewing: what the migrations beside it come to.
-- Made from a migrated database by \`npm run schema\`; a test compares. Never edit it by hand.`

/** Made by libraries for themselves: the migrator's two tables and the job queue's schema. */
const ours = sql`n.nspname !~ '^pg_|^information_schema$|^graphile_worker$' and c.relname !~ '^kysely_migration'
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

type Table = {
  name: string
  columns: string[]
  constraints: string[]
  options: string | null
  after: string[]
}
type View = { name: string; body: string; materialized: boolean; comment: string | null }

/**
 * The schemas, tables, views, indexes, constraints, comments, triggers and functions of a database as SQL that would
 * make them, always in the same order: equal texts are equal schemas. PostgreSQL 18 writes it; other versions write
 * the same views in other words.
 */
export async function schemaText(db: Reader): Promise<string> {
  const tables = await tablesOf(db)
  const views = await viewsOf(db)
  const functions = await functionsOf(db)
  const parts = [
    ...tables.map((table) => ({ schema: schemaOf(table.name), text: tableText(table) })),
    ...views.map((view) => ({ schema: schemaOf(view.name), text: viewText(view) })),
    ...functions.map(({ name, text }) => ({ schema: schemaOf(name), text: `${text.trimEnd()};` })),
  ]
  const schemas = [...Map.groupBy(parts, (part) => part.schema)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  const rooms = schemas.flatMap(([schema, own]) => [
    `create schema ${schema};`,
    ...own.map((part) => part.text),
  ])
  return `${[HEADING, ...(await extensionsOf(db)), ...rooms].join('\n\n')}\n`
}

function tableText({ name, columns, constraints, options, after }: Table): string {
  const body = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n')
  const made = `create table ${name} (\n${body}\n)${options ? ` with (${options})` : ''};`
  return [made, ...after.map((line) => `${line};`)].join('\n')
}

function viewText({ name, body, materialized, comment }: View): string {
  const kind = materialized ? 'materialized view' : 'view'
  const said = comment === null ? [] : [`comment on ${kind} ${name} is ${comment};`]
  return [`create ${kind} ${name} as\n${body}`, ...said].join('\n')
}

function schemaOf(name: string): string {
  return name.slice(0, name.indexOf('.'))
}

async function extensionsOf(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select string_agg(format('create extension %I;', extname), e'\n' order by extname collate "C") as text
    from pg_extension where extname <> 'plpgsql'`.execute(db)
  return rows.flatMap((row) => row.text ?? [])
}

/** After a table stand its comments, then its indexes, then its triggers. */
async function tablesOf(db: Reader): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select format('%I.%I', n.nspname, c.relname) as name, array_to_string(c.reloptions, ', ') as options,
      (select array_agg(${columnText} order by a.attnum)
       from pg_attribute a
       left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       left join pg_collation o on o.oid = a.attcollation and o.collname <> 'default'
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      array(select format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
       from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'x', 'f', 'c')
       order by array_position('{p,u,x,f,c}'::"char"[], k.contype), k.conname) as constraints,
      array(select format('comment on table %I.%I is %L', n.nspname, c.relname, s.description)
         from pg_description s where s.objoid = c.oid and s.classoid = 'pg_class'::regclass and s.objsubid = 0)
      || array(select format('comment on column %I.%I.%I is %L', n.nspname, c.relname, a.attname, s.description)
         from pg_description s join pg_attribute a on a.attrelid = c.oid and a.attnum = s.objsubid
         where s.objoid = c.oid and s.classoid = 'pg_class'::regclass and s.objsubid > 0 order by s.objsubid)
      || array(select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class x on x.oid = i.indexrelid
         where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)
         order by x.relname)
      || array(select pg_get_triggerdef(t.oid) from pg_trigger t
         where t.tgrelid = c.oid and not t.tgisinternal order by t.tgname) as after
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f') and ${ours}
    order by n.nspname, c.relname`.execute(db)
  return rows
}

const columnText = sql`concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
  'collate ' || quote_ident(o.collname), case when a.attnotnull then 'not null' end,
  case a.attidentity when 'a' then 'generated always as identity' when 'd' then 'generated by default as identity' end,
  case when a.attgenerated <> '' then format('generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
    else 'default ' || pg_get_expr(d.adbin, d.adrelid) end)`

async function viewsOf(db: Reader): Promise<View[]> {
  const { rows } = await sql<View>`
    select format('%I.%I', n.nspname, c.relname) as name, pg_get_viewdef(c.oid, true) as body,
      c.relkind = 'm' as materialized, quote_literal(obj_description(c.oid, 'pg_class')) as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${ours}
    order by n.nspname, c.relname`.execute(db)
  return rows
}

async function functionsOf(db: Reader): Promise<{ name: string; text: string }[]> {
  const { rows } = await sql<{ name: string; text: string }>`
    select format('%I.%I', n.nspname, c.proname) as name, pg_get_functiondef(c.oid) as text
    from (select oid, pronamespace, proname, proname as relname from pg_proc where prokind in ('f', 'p')) c
    join pg_namespace n on n.oid = c.pronamespace
    where ${ours}
    order by n.nspname, c.proname, 2`.execute(db)
  return rows
}
