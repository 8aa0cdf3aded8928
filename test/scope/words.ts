const consonants = 'bcdghklmnprstv'
const vowels = 'aeiou'

/** The nth of many words that stand in no language and in no other of them: whoever reads one knows what it names. */
export function nonsense(n: number): string {
  const letter = (of: string, at: number) => of[Math.floor(at) % of.length]!
  const [c, v] = [consonants.length, vowels.length]
  return `zw${letter(consonants, n)}${letter(vowels, n / c)}${letter(consonants, n / c / v)}${letter(vowels, n / c / v / c)}`
}

/** Every such word and every id in a text. */
export function tokensIn(text: string): string[] {
  return text.toLowerCase().match(/zw[a-z]{4}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
}
