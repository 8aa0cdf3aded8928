/** What is true of a pair of texts, for it was made so. Passages are characters. */
export type Truth = {
  a: number
  b: number
  /** How the second was made from the first. */
  made: string
  kind: 'copy' | 'partial' | 'topic'
  passages: { a: [number, number]; b: [number, number] }[]
}

/** Texts and every pair among them that is no stranger's. */
export type Corpus = { texts: string[]; truths: Truth[] }
