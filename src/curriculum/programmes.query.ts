import { sql } from 'kysely'
import { z } from 'zod'
import { areas } from '#organization/area.ts'
import { levels } from '#organization/unit.ts'
import { fold } from '#platform/pure/text.ts'
import { type Asking, query } from '#platform/query.ts'
import { contents, forms } from './content.ts'
import { type EditionListed, listEditions } from './editions.query.ts'

/** A programme in a list: the edition in force, if there is one, and those that are being worked on. */
export type ProgrammeListed = { programme: string; inForce: EditionListed | null; drafts: EditionListed[] }

const Input = z.object({
  /** Words of its title, objectives or topics; without diacritics where none is typed. */
  text: z.string().max(200).default(''),
  level: z.enum(levels).optional(),
  area: z.enum(areas).optional(),
  content: z.enum(contents).optional(),
  form: z.enum(forms).optional(),
})

/** The programmes that exist for the asker, those in force first, by title. */
export const programmes = query({
  name: 'curriculum.programmes',
  input: Input,
  async run(asking: Asking, { text, level, area, content, form }): Promise<ProgrammeListed[]> {
    const all = await listEditions(asking, sql`true`)
    const fits = ({ content: said }: EditionListed) =>
      (level === undefined || said.levels.includes(level)) &&
      (area === undefined || said.areas.includes(area)) &&
      (content === undefined || said.contents.includes(content)) &&
      (form === undefined || said.form === form) &&
      answers(text, `${said.title} ${said.objectives} ${said.audience}`)
    const grouped = [...Map.groupBy(all.filter(fits), ({ programme }) => programme)]
    return grouped
      .map(([programme, editions]) => ({
        programme,
        inForce: editions.find(({ state }) => state === 'published') ?? null,
        drafts: editions.filter(({ state }) => state !== 'published' && state !== 'retired'),
      }))
      .filter(({ inForce, drafts }) => inForce !== null || drafts.length > 0)
      .toSorted((one, other) => collator.compare(titleOf(one), titleOf(other)))
  },
})

const collator = new Intl.Collator('vi')

function titleOf({ inForce, drafts }: ProgrammeListed): string {
  return (inForce ?? drafts[0])?.content.title ?? ''
}

/** Whether every word asked for begins a word of the text. */
export function answers(asked: string, text: string): boolean {
  const words = ` ${fold(text)}`
  return fold(asked)
    .split(' ')
    .every((word) => word === '' || words.includes(` ${word}`))
}
