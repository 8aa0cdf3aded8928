/** A text as a Typst string: nothing in it can be read as Typst, whatever it is. */
export function typstString(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\p{Cc}/gu, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`)
  return `"${escaped}"`
}

/** Things one after another; all that we write is Typst code, never its markup. */
export function typstBlock(pieces: readonly string[]): string {
  return pieces.length === 0 ? '[]' : `{\n${pieces.join('\n')}\n}`
}

/** A call such as `list(a, b)`. */
export function typstCall(name: string, ...values: readonly string[]): string {
  return `${name}(${values.join(', ')})`
}
