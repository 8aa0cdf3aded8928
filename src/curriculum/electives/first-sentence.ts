/** So short a sentence is a label (“Trực tiếp, tự chọn.”) and says nothing without the next. */
const label = 40

/** The first sentence of a text that tells one topic from another. */
export function firstSentence(text: string): string {
  const [line = ''] = text.split('\n')
  const sentences = line.match(/.+?(?:[.!?…](?=\s|$)|$)/gu) ?? []
  const told = sentences.findIndex((sentence) => sentence.trim().length >= label)
  return sentences
    .slice(0, told + 1 || undefined)
    .join('')
    .trim()
}
