import { numberText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'

export const lesson: Words['curriculum']['lesson'] = {
  title: 'Find topics and materials',
  lead: 'In the text of all topics and materials that you may read; with or without diacritics.',
  find: 'Words',
  kind: 'Kind',
  kinds: { topic: 'Topic', material: 'Material' },
  more: 'Narrow down',
  mostPeriods: 'Length of the topic',
  atMost: (periods) => `At most ${numberText('en', periods)} periods`,
  builds: 'Topics that build',
  language: 'Language of the material',
  spoken: 'To listen or watch',
  onlySpoken: 'Materials with sound or film',
  withSound: 'with sound or film',
  search: 'Find',
  found: (total) => `${numberText('en', total)} topics and materials`,
  all: (total) => `Show all ${numberText('en', total)}`,
  deeper: 'Find in topics and materials',
  taughtIn: 'Taught in',
  notTaught: 'in no programme in use',
  none: 'No topic or material answers',
  noneText: 'Ask for fewer words or less; or request the missing content from the level above.',
}
