import { v5, v7 } from 'uuid'

/** A fresh uuid v7: made by whoever asks, so that asking twice is harmless; ordered by time, so that indexes stay compact. */
export function newId(): string {
  return v7()
}

/** The same id for the same words, for things that must not be made twice (seeds, the country itself). */
export function idOf(...words: string[]): string {
  return v5(words.join('\u001f'), 'a4f9f7f0-5d0b-5a9c-8e53-1893d2018123')
}
