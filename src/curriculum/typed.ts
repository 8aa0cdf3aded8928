import { typedNumber } from '#web/numbers.ts'
import type { EditionContent } from './edition.ts'
import type { TopicContent } from './topic.ts'

/** The values a form sent under a name. */
export type Sent = (name: string) => string[]

/** An edition as its form says it; what the form does not ask stays as it was. */
export function editionTyped(sent: Sent, before: EditionContent | undefined): EditionContent {
  const one = (name: string) => sent(name)[0] ?? ''
  return {
    ...before,
    title: one('title'),
    objectives: one('objectives'),
    audience: one('audience'),
    levels: sent('levels'),
    areas: sent('areas'),
    contents: sent('contents'),
    form: one('form') || 'in_person',
    gate: one('gate') === '1',
    electives: Number(one('electives') || '0'),
    classSize: one('classSize') === '' ? null : Number(one('classSize')),
    cites: lines(one('cites')),
    lessPracticeWhy: one('lessPracticeWhy'),
    // The command judges it; a form sends what it likes.
  } as EditionContent
}

/** A topic as its form says it. */
export function topicTyped(sent: Sent, before: TopicContent): TopicContent {
  const one = (name: string) => sent(name)[0] ?? ''
  const count = (name: string) => typedNumber(one(name) || '0')
  return {
    ...before,
    title: one('title'),
    summary: one('summary'),
    outcomes: lines(one('outcomes')).map((line) => {
      const [text = '', sign = ''] = line.split('|').map((half) => half.trim())
      return { text, sign: sign || null }
    }),
    periods: {
      theory: count('theory'),
      discussion: count('discussion'),
      practice: count('practice'),
      fieldVisit: count('fieldVisit'),
      selfStudy: count('selfStudy'),
    },
    test: one('test'),
    lecturer: one('lecturer'),
    cites: lines(one('cites')),
  }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
