/** Words as `languages/` holds them: texts, texts with gaps, and groups of them. */
export type Words = { [key: string]: Words } | string | ((...gaps: never[]) => string)

/** Where two languages differ in what they say at all: a word that one lacks, leaves empty, or fills with other gaps. */
export function differences(source: Words, other: Words, path = ''): string[] {
  if (typeof source === 'string' || typeof source === 'function') return differingWord(source, other, path)
  if (typeof other !== 'object') return [`${path}: a group here, a text there`]
  return [...new Set([...Object.keys(source), ...Object.keys(other)])].flatMap((key) => {
    const [one, two] = [source[key], other[key]]
    const here = path ? `${path}.${key}` : key
    if (one === undefined) return [`${here}: only in the second language`]
    return two === undefined ? [`${here}: only in the source language`] : differences(one, two, here)
  })
}

function differingWord(one: Words, other: Words, path: string): string[] {
  if (typeof one !== typeof other) return [`${path}: a ${typeof one} here, a ${typeof other} there`]
  const empty = [one, other].some((word) => typeof word === 'string' && word.trim() === '')
  if (empty) return [`${path}: nothing is said`]
  if (typeof one === 'function' && typeof other === 'function' && one.length !== other.length)
    return [`${path}: ${one.length} gaps here, ${other.length} there`]
  return []
}
