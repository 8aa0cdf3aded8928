import { once } from 'node:events'
import { parse } from '#platform/parse.ts'
import { jobs } from '../followers.ts'
import { understand, WrongUsage } from './arguments.ts'
import { openHouse } from './house.ts'
import { keepHeapSmall } from './small-heap.ts'

/** `vun work JOB ID PAYLOAD`: does one job from the queue, in this process and nothing else. A server calls it. */
export async function work(words: string[]): Promise<void> {
  keepHeapSmall()
  const { positionals } = understand(words, {}, 3)
  const [name, id, payload] = positionals as [string, string, string]
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new WrongUsage(`không có việc nào tên là ${name}`)
  const stopping = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) void once(process, signal).then(() => stopping.abort())
  // The name tells the database's own questions of this job from everybody's.
  const house = await openHouse({ name: `vun work ${id}` })
  try {
    await job.run(house, parse(job.payload, JSON.parse(payload)), {
      id,
      signal: stopping.signal,
      alone: true,
    })
  } finally {
    await house.leave()
  }
}
