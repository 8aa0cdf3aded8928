/** The few words that stand around a document on a page, in its reader's language. */
export type DocumentLabels = {
  caseExercise: string
  rolePlay: string
  checklist: string
  footnotes: string
  backToText: (number: number) => string
  footnote: (number: number) => string
  table: (number: number) => string
  noCaptions: string
}

/** The words around it on paper. */
export type PrintLabels = {
  contents: string
  caseExercise: string
  rolePlay: string
  /** Said of what can only be heard or seen. */
  recording: string
}
