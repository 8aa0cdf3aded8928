import { titleText } from '#people/title-words.ts'
import { type Language, words } from '#web/words.ts'
import type { GroupRule, QualifyingRule } from './rule.ts'

/** Who is in a group, as a phrase: "giữ chức Chủ tịch, ở cấp cơ sở; không tính người mới được quy hoạch". */
export function groupWords(language: Language, rule: GroupRule): string {
  const say = words(language).schemes
  if ('all' in rule) return joined(language, rule.all, ', ', say.rule.everybody)
  if ('any' in rule) return joined(language, rule.any, say.rule.or, say.rule.nobody)
  if ('not' in rule)
    return isPlanned(rule.not) ? say.rule.notPlanned : say.rule.not(groupWords(language, rule.not))
  if ('level' in rule) return say.rule.level(oneOf(language, rule.level, say.levels))
  if ('title' in rule)
    return say.rule.title(
      list(
        rule.title.map((title) => titleText(language, title)),
        say.rule.or,
      ),
    )
  if ('fullTime' in rule) return rule.fullTime ? say.rule.fullTime : say.rule.partTime
  if ('kind' in rule) return say.rule.kind(oneOf(language, rule.kind, say.kinds))
  return say.rule.unitKind(oneOf(language, rule.unitKind, say.unitKinds))
}

/** What qualifies, a sentence for each clause. */
export function qualifyingWords(language: Language, rule: QualifyingRule): string[] {
  const { rule: say, contents, forms } = words(language).schemes
  const { leastPeriods, sumPeriods, validMonths, presentPost } = rule
  return [
    say.contents(oneOf(language, rule.contents, contents)),
    say.window(rule.window.from, rule.window.until),
    ...(rule.forms ? [say.forms(oneOf(language, rule.forms, forms))] : []),
    ...(leastPeriods === undefined
      ? []
      : [sumPeriods ? say.sumPeriods(leastPeriods) : say.leastPeriods(leastPeriods)]),
    validMonths === undefined ? say.forEver : say.validMonths(validMonths),
    presentPost ? say.presentPost : say.anyPost,
  ]
}

function joined(language: Language, parts: GroupRule[], by: string, none: string): string {
  if (parts.length === 0) return none
  // A choice inside a conjunction needs brackets, and the other way round.
  const bracketed = (part: GroupRule) => parts.length > 1 && ('any' in part || 'all' in part)
  return parts
    .map((part) => (bracketed(part) ? `(${groupWords(language, part)})` : groupWords(language, part)))
    .join(by)
}

function isPlanned(rule: GroupRule): boolean {
  return 'kind' in rule && rule.kind.length === 1 && rule.kind[0] === 'planned'
}

function oneOf(language: Language, keys: readonly string[], names: Readonly<Record<string, string>>): string {
  return list(
    keys.map((key) => names[key] ?? key),
    words(language).schemes.rule.or,
  )
}

/** "a, b hoặc c". */
function list(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('')
  return items.slice(0, -1).join(', ') + last + items.at(-1)
}
