/** What the search page asks by, as its address says it; the texts are empty where nothing is asked. */
export const lessonFields = [
  'text',
  'kind',
  'level',
  'area',
  'mostPeriods',
  'builds',
  'language',
  'spoken',
] as const
export type LessonAsked = Record<(typeof lessonFields)[number], string>

export function lessonAsked(sent: Record<string, string>): LessonAsked {
  return Object.fromEntries(lessonFields.map((name) => [name, sent[name] ?? ''])) as LessonAsked
}

/** The filters that the query understands. */
export function lessonFiltersOf({ mostPeriods, spoken, ...asked }: LessonAsked): Record<string, unknown> {
  const said = Object.entries(asked).filter(([, value]) => value !== '')
  return {
    ...Object.fromEntries(said),
    ...(mostPeriods !== '' && { mostPeriods: Number(mostPeriods) }),
    ...(spoken !== '' && { spoken: true }),
  }
}
