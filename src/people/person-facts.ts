import { nfc } from '#platform/pure/text.ts'
import { indexOf, type Secrets, seal } from '#platform/secrets.ts'

/** By what a person is known. Key: the code as written, or `12:`/`9:` and a keyed digest of the number; sealed: the number itself. */
export type Identifier = {
  person: string
  kind: 'code' | 'national_id'
  key: string
  sealed: string | null
}

/** The key of a code (`Mã`): as written, in one form of the same letters. */
export function codeKey(code: string): string {
  return nfc(code)
}

/** The key of a citizen number of 12 digits or an old one of 9, which itself is never looked up by. */
export function nationalIdKey(secrets: Secrets, number: string): string {
  return `${number.length}:${indexOf(secrets, number)}`
}

export function codeIdentifier(person: string, code: string): Identifier {
  return { person, kind: 'code', key: codeKey(code), sealed: null }
}

export function nationalIdentifier(secrets: Secrets, person: string, number: string): Identifier {
  return { person, kind: 'national_id', key: nationalIdKey(secrets, number), sealed: seal(secrets, number) }
}
