import { type RawBuilder, sql } from 'kysely'
import { foldChanges } from '#coverage/fold-changes.command.ts'
import { importPeople } from '#exchange/import-people.command.ts'
import { undoImport } from '#exchange/undo-import.command.ts'
import { recordAct } from '#organization/record-act.command.ts'
import type { ActChange } from '#organization/recorded-act.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { addPerson } from '#people/add-person.command.ts'
import { addPosting } from '#people/add-posting.command.ts'
import { endPosting } from '#people/end-posting.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, type House, perform } from '#platform/command.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { between, pickWeighted, type Random } from '#platform/pure/random.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { revokeTraining } from '#records/revoke-training.command.ts'
import { voidTraining } from '#records/void-training.command.ts'
import { smallFile } from './small-file.ts'

/** What was done, once it was told that it is. Undefined: there was nothing to do it with. */
export type Told = { id: string; command: string } | undefined
type Deed = (house: House, random: Random) => Promise<Told>

/** Does one of the things that people do all day, and waits until it is told that it is done. May be refused. */
export function doSomething(house: House, random: Random): Promise<Told> {
  return pickWeighted(random, deeds)(house, random)
}

const deeds: [Deed, number][] = [
  [takeFile, 5],
  [undoFile, 1],
  [reorganise, 4],
  [undoReorganisation, 2],
  [record, 6],
  [voidOne, 1],
  [revokeOne, 1],
  [addSomebody, 3],
  [addPost, 2],
  [endPost, 1],
  [fold, 1],
]

async function takeFile(house: House, random: Random): Promise<Told> {
  const asOf = house.today()
  return done(house, importPeople, { asOf, file: await smallFile(house, random) })
}

async function undoFile(house: House, random: Random): Promise<Told> {
  const found = await oneOf(
    house,
    random,
    sql`select id from exchange.import i
      where not exists (select from platform.undone u where u.source = i.id) order by seq desc limit 3`,
  )
  return found ? done(house, undoImport, { import: found }) : undefined
}

async function reorganise(house: House, random: Random): Promise<Told> {
  const day = aDay(random)
  const commune = () => oneOf(house, random, standing(day, 'commune'))
  const district = await oneOf(house, random, standing(day, 'district'))
  const [one, other] = [await commune(), await commune()]
  if (!one || !other || !district) return undefined
  const into = () => ({ level: 'commune' as const, type: 'Xã', name: `Xã ${newId()}`, parent: district })
  const { type, name } = into()
  const changes: [ActChange, number][] = [
    [{ do: 'open', kind: 'territorial', ...into() }, 3],
    [{ do: 'merge', units: [one, other], into: into() }, 2],
    [{ do: 'split', unit: one, into: [into(), into()] }, 2],
    [{ do: 'rename', unit: one, name, type }, 2],
    [{ do: 'move', unit: one, parent: district }, 2],
    [{ do: 'abolish', unit: one }, 1],
  ]
  return done(house, recordAct, { day, title: 'Sắp xếp', changes: [pickWeighted(random, changes)] })
}

async function undoReorganisation(house: House, random: Random): Promise<Told> {
  const act = await oneOf(
    house,
    random,
    sql`select id from organization.act a where kind <> 'declare' and source is null
      and not exists (select from platform.undone u where u.source = a.id) order by seq desc limit 5`,
  )
  return act ? done(house, undoAct, { act }) : undefined
}

async function record(house: House, random: Random): Promise<Told> {
  const person = await oneOf(house, random, persons)
  const contents = [pickWeighted(random, [['union_work', 3] as const, ['job_specific', 1] as const])]
  const rest = { form: 'in_person', ended: aDay(random), passed: random() < 0.9 }
  return person ? done(house, recordTraining, { person, contents, programme: 'Lớp', ...rest }) : undefined
}

async function voidOne(house: House, random: Random): Promise<Told> {
  const training = await oneOf(house, random, sql`select id from records.live_training order by id`)
  return training ? done(house, voidTraining, { training }) : undefined
}

async function revokeOne(house: House, random: Random): Promise<Told> {
  const training = await oneOf(house, random, sql`select id from records.live_training order by id`)
  return training
    ? done(house, revokeTraining, { training, day: house.today(), reason: 'Chứng chỉ giả' })
    : undefined
}

async function addSomebody(house: House, random: Random): Promise<Told> {
  const post = await aPost(house, random)
  return post ? done(house, addPerson, { name: `Lò Thị ${between(random, 1, 999)}`, post }) : undefined
}

async function addPost(house: House, random: Random): Promise<Told> {
  const [person, post] = [await oneOf(house, random, persons), await aPost(house, random)]
  return person && post ? done(house, addPosting, { person, post }) : undefined
}

async function endPost(house: House, random: Random): Promise<Told> {
  const posting = await oneOf(house, random, sql`select id from people.live_posting order by id`)
  return posting ? done(house, endPosting, { posting, lastDay: house.today() }) : undefined
}

function fold(house: House): Promise<Told> {
  return done(house, foldChanges, {})
}

async function aPost(house: House, random: Random) {
  const from = aDay(random)
  const unit = await oneOf(house, random, standing(from, 'commune'))
  return unit && { unit, title: random() < 0.5 ? 'chair' : 'vice_chair', from, kind: 'elected' }
}

const persons = sql`select id from people.person where name is not null and id = canonical order by id`

function standing(day: Day, level: string): RawBuilder<unknown> {
  return sql`select unit as id from organization.description
    where level = ${level} and not holding and during @> ${day}::date order by unit`
}

function aDay(random: Random): Day {
  return addDays('2016-01-01', between(random, 0, 3_000))
}

async function oneOf(house: House, random: Random, query: RawBuilder<unknown>): Promise<string | undefined> {
  const { rows } = await (query as RawBuilder<{ id: string }>).execute(house.db)
  return rows[between(random, 0, Math.max(0, rows.length - 1))]?.id
}

async function done<I, O>(house: House, what: Command<I, O>, input: unknown): Promise<Told> {
  const { id } = await perform(house, localAdministrator, what, input)
  return { id, command: what.name }
}
