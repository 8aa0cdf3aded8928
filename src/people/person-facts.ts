/** By what a person is known. Key: the code as written, or `12:`/`9:` and a keyed digest of the number; sealed: the number itself. */
export type Identifier = {
  person: string
  kind: 'code' | 'national_id'
  key: string
  sealed: string | null
}
