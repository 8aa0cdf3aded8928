import fc from 'fast-check'

/** One thing that may happen; the numbers choose among what is there when it does. */
export type Happening =
  | {
      what: 'post'
      who: number
      where: number
      title: number
      from: number
      days: number | null
      planned: boolean
    }
  | { what: 'end of a post'; which: number }
  | { what: 'training'; who: number; content: number; ended: number; periods: number; passed: boolean }
  | { what: 'void'; which: number }
  | { what: 'revocation'; which: number; after: number }
  | { what: 'merge'; one: number; other: number; day: number }
  | { what: 'split'; which: number; day: number }
  | { what: 'move'; which: number; to: number; day: number }
  | { what: 'abolition'; which: number; day: number }
  | { what: 'undo'; which: number }
  | { what: 'rule'; measure: number; since: number; shape: number }
  | { what: 'withdrawal'; which: number }

const number = fc.nat({ max: 10_000 })
const day = fc.nat({ max: 3_600 })

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('post' as const),
      who: number,
      where: number,
      title: number,
      from: day,
      days: fc.option(fc.integer({ min: 1, max: 2_000 })),
      planned: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('end of a post' as const), which: number }) },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('training' as const),
      who: number,
      content: number,
      ended: day,
      periods: fc.nat({ max: 40 }),
      passed: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('void' as const), which: number }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('revocation' as const),
      which: number,
      after: fc.nat({ max: 900 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('merge' as const), one: number, other: number, day }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('split' as const), which: number, day }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('move' as const), which: number, to: number, day }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('abolition' as const), which: number, day }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('undo' as const), which: number }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('rule' as const), measure: number, since: day, shape: number }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdrawal' as const), which: number }) },
)
