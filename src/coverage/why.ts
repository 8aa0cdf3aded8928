import { titleText } from '#people/title-words.ts'
import type { RecordedTraining } from '#records/trainings.query.ts'
import { groupWords } from '#schemes/rule-words.ts'
import { dayText } from '#web/numbers.ts'
import type { Clause } from '#web/ui/clauses.tsx'
import { type Language, words } from '#web/words.ts'
import type { Explanation } from './explanation.ts'

/** The trainings of a page by id, each with the number that names it there. */
export type Book = ReadonlyMap<string, RecordedTraining & { number: number }>

/** Why somebody counts or not, as sentences with a tick or what is missing. */
export function whyClauses(language: Language, said: Explanation, book: Book): Clause[] {
  const training = tellingTraining(said)
  return [groupClause(language, said), ...trainingClauses(language, said, training, book)]
}

type JudgedTraining = Explanation['trainings'][number]

/** Of all trainings the one that counts, else the one to which the least is missing, the latest of several. */
function tellingTraining({ trainings }: Explanation): JudgedTraining | undefined {
  const missing = ({ clauses }: JudgedTraining) => clauses.filter(({ holds }) => !holds).length
  const [best] = trainings.toSorted(
    (one, other) =>
      Number(other.counted) - Number(one.counted) ||
      missing(one) - missing(other) ||
      (one.ended < other.ended ? 1 : -1),
  )
  return best
}

function groupClause(language: Language, { inGroup, posts, rule }: Explanation): Clause {
  const matching = posts.filter((post) => post.matches)
  const evidence = matching.map(({ title, unit }) => `${titleText(language, title)}, ${unit}`).join('; ')
  const text = words(language).people.pages.person.group(groupWords(language, rule.group))
  return { holds: inGroup, text, ...(evidence && { evidence }) }
}

function trainingClauses(
  language: Language,
  { covered, rule: { qualifying } }: Explanation,
  training: JudgedTraining | undefined,
  book: Book,
): Clause[] {
  const { clauses: names } = words(language).schemes
  const say = words(language).people.pages.person
  if (!training) return [{ holds: false, text: begun(names.contents), evidence: say.noTraining }]
  const clauses = training.clauses.map(({ clause, holds }): Clause => {
    const evidence = evidenceOf(language, clause, book.get(training.id))
    return { holds, text: begun(names[clause]), ...(evidence && { evidence }) }
  })
  const until = training.counts?.until ?? null
  // What a training alone does not show: all of it holds, and still she is not covered.
  if (qualifying.presentPost) clauses.push({ holds: covered, text: say.presentPost })
  if (qualifying.sumPeriods) clauses.push({ holds: covered, text: say.sum })
  if (!training.counted && until !== null) clauses.push({ holds: false, text: begun(say.revoked(until)) })
  return clauses
}

/** What of the training shows that a clause holds, or does not. */
function evidenceOf(
  language: Language,
  clause: JudgedTraining['clauses'][number]['clause'],
  training: (RecordedTraining & { number: number }) | undefined,
): string | undefined {
  if (!training) return undefined
  const { records, schemes, people } = words(language)
  const { number, programme, ended, contents, form, passed } = training
  if (clause === 'passed')
    return `${people.pages.person.training(number, programme, ended)}: ${passed ? records.passed : records.failed}`
  if (clause === 'contents') return contents.map((kind) => schemes.contents[kind]).join('; ')
  if (clause === 'window') return dayText(ended)
  return clause === 'form' ? schemes.forms[form] : undefined
}

function begun(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}
