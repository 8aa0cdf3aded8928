import { z } from 'zod'
import { query } from '#platform/query.ts'
import { getScheme } from './scheme.query.ts'

/** A scheme by its key, with the measures and targets that exist for the asker. */
export const knownScheme = query({
  name: 'schemes.scheme',
  input: z.object({ scheme: z.string() }),
  run: (asking, { scheme }) => getScheme(asking, scheme),
})
