import type { GroupRule, QualifyingRule } from '#schemes/rule.ts'
import type { RuleInForce } from '#schemes/rules.query.ts'
import { groupRule, simpleGroup } from '#schemes/simple-group.ts'
import { typedNumber } from '#web/numbers.ts'

/** The fields of a form, each with the values it was sent with. */
export type Sent = (name: string) => readonly string[]

/** A version of a rule on its way: what the form shows, as it was written. */
export type Draft = {
  since: string
  basis: string
  /** As an expression, where boxes cannot write it. */
  expression: string | undefined
  levels: readonly string[]
  titles: readonly string[]
  fullTime: string
  kinds: readonly string[]
  unitKinds: readonly string[]
  contents: readonly string[]
  forms: readonly string[]
  windowFrom: string
  windowUntil: string
  leastPeriods: string
  sumPeriods: boolean
  validMonths: string
  presentPost: boolean
}

/** A draft that begins as a version that is in force. */
export function draftOf(version: RuleInForce, today: string): Draft {
  const { group, qualifying } = version
  const simple = simpleGroup(group)
  return {
    since: today,
    basis: '',
    expression: simple ? undefined : JSON.stringify(group),
    levels: simple?.levels ?? [],
    titles: simple?.titles ?? [],
    fullTime: simple?.fullTime === null || simple === undefined ? '' : String(simple.fullTime),
    kinds: simple?.kinds ?? [],
    unitKinds: simple?.unitKinds ?? [],
    contents: qualifying.contents,
    forms: qualifying.forms ?? [],
    windowFrom: qualifying.window.from,
    windowUntil: qualifying.window.until,
    leastPeriods: String(qualifying.leastPeriods ?? ''),
    sumPeriods: qualifying.sumPeriods ?? false,
    validMonths: String(qualifying.validMonths ?? ''),
    presentPost: qualifying.presentPost ?? false,
  }
}

/** A draft as a form sent it. */
export function sentDraft(sent: Sent): Draft {
  const text = (name: string) => sent(name)[0]?.trim() ?? ''
  return {
    since: text('since'),
    basis: text('basis'),
    expression: sent('expression')[0],
    levels: sent('level'),
    titles: sent('title'),
    fullTime: text('fullTime'),
    kinds: sent('kind'),
    unitKinds: sent('unitKind'),
    contents: sent('contents'),
    forms: sent('forms'),
    windowFrom: text('windowFrom'),
    windowUntil: text('windowUntil'),
    leastPeriods: text('leastPeriods'),
    sumPeriods: text('sumPeriods') !== '',
    validMonths: text('validMonths'),
    presentPost: text('presentPost') !== '',
  }
}

/** The pairs in which a form sends a draft on, so that what was previewed is what is published. */
export function pairsOf(draft: Draft): [name: string, value: string][] {
  const many: [string, readonly string[]][] = [
    ['level', draft.levels],
    ['title', draft.titles],
    ['kind', draft.kinds],
    ['unitKind', draft.unitKinds],
    ['contents', draft.contents],
    ['forms', draft.forms],
  ]
  const one: [string, string][] = [
    ['since', draft.since],
    ['basis', draft.basis],
    ['fullTime', draft.fullTime],
    ['windowFrom', draft.windowFrom],
    ['windowUntil', draft.windowUntil],
    ['leastPeriods', draft.leastPeriods],
    ['validMonths', draft.validMonths],
    ['sumPeriods', draft.sumPeriods ? 'yes' : ''],
    ['presentPost', draft.presentPost ? 'yes' : ''],
    ['expression', draft.expression ?? ''],
  ]
  const pairs = many.flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
  return [...pairs, ...one.filter(([, value]) => value !== '')]
}

/** The draft as the command and the preview take it; what is written wrongly is theirs to refuse. */
export function versionOf(draft: Draft): {
  since: string
  basis: string
  group: unknown
  qualifying: object
} {
  const { contents, forms, leastPeriods, sumPeriods, validMonths, presentPost } = draft
  return {
    since: draft.since,
    basis: draft.basis,
    group: draft.expression ? expressionOf(draft.expression) : groupOf(draft),
    qualifying: {
      contents,
      window: { from: draft.windowFrom, until: draft.windowUntil },
      ...(forms.length > 0 && { forms }),
      ...(leastPeriods !== '' && { leastPeriods: typedNumber(leastPeriods) }),
      ...(sumPeriods && { sumPeriods }),
      ...(validMonths !== '' && { validMonths: Number(validMonths) }),
      ...(presentPost && { presentPost }),
    } satisfies { [key in keyof QualifyingRule]?: unknown },
  }
}

function groupOf({ levels, titles, fullTime, kinds, unitKinds }: Draft): GroupRule {
  return groupRule({
    levels,
    titles,
    kinds,
    unitKinds,
    fullTime: fullTime === '' ? null : fullTime === 'true',
  })
}

/** What is no JSON stays a text, which no rule is. */
function expressionOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
