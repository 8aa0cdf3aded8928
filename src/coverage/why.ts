import { titleText } from '#people/title-words.ts'
import { groupWords } from '#schemes/rule-words.ts'
import type { Clause } from '#web/ui/clauses.tsx'
import { type Language, words } from '#web/words.ts'
import type { Explanation } from './explain.query.ts'

/** By which number the page names a training. */
export type Numbers = ReadonlyMap<string, number>

/** Why somebody counts or not, as sentences with a tick or what is missing. */
export function whyClauses(language: Language, said: Explanation, numbers: Numbers): Clause[] {
  const training = tellingTraining(said)
  return [groupClause(language, said), ...trainingClauses(language, said, training, numbers)]
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
  numbers: Numbers,
): Clause[] {
  const { clauses: names } = words(language).schemes
  const say = words(language).people.pages.person
  if (!training) return [{ holds: false, text: names.contents, evidence: say.noTraining }]
  const evidence = say.training(numbers.get(training.id) ?? 0, training.programme, training.ended)
  const clauses: Clause[] = training.clauses.map(({ clause, holds }, at) => ({
    holds,
    text: names[clause],
    ...(at === 0 && { evidence }),
  }))
  const until = training.counts?.until ?? null
  const all = training.clauses.every(({ holds }) => holds)
  // What a training alone does not show: all of it holds, and still she is not covered.
  if (qualifying.presentPost) clauses.push({ holds: covered, text: say.presentPost })
  if (qualifying.sumPeriods) clauses.push({ holds: covered, text: say.sum })
  if (all && !training.counted && until !== null) clauses.push({ holds: false, text: say.revoked(until) })
  return clauses
}
