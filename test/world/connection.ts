import { inject } from 'vitest'
import type { Connection } from '#platform/server/answers.ts'

declare module 'vitest' {
  // A type cannot be added to by its users; an interface can.
  interface ProvidedContext {
    connection: Connection
  }
}

/** The server of this test run, for tests that make databases of their own on it. */
export function testConnection(): Connection {
  return inject('connection')
}
