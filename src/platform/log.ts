import { type DestinationStream, destination, type Logger, pino } from 'pino'

export type Log = Logger

/** The log: one JSON line an event on stderr, `VUN_LOG` its level. Nobody's name, number or search stands in it. */
export function openLog(
  to: DestinationStream = destination({ fd: 2, sync: false }),
  level: string = process.env.VUN_LOG ?? 'info',
): Log {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, to)
}

/**
 * What may be written of an error: where it happened and what kind it is. PostgreSQL repeats values in its messages, so
 * of its errors only the code and the names of tables and rules are kept.
 */
export function withoutData(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, table, constraint, severity } = error as Error & Partial<Record<string, unknown>>
  const where = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
  if (severity !== undefined) return { error: error.name, code, table, constraint, where }
  return { error: error.name, code, message: error.message, where }
}
