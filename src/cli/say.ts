/** One JSON document on stdout when asked for, else words; logs go to stderr elsewhere. */
export function say(json: boolean | undefined, answer: unknown, words: () => string): void {
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `${words()}\n`)
}
