import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { between, pickWeighted, randomOf } from '#platform/pure/random.ts'
import { growTree } from '#test/history/small-tree.ts'
import { makeDataFolder } from '#test/world/held-server.ts'
import { findDamage } from './damage.ts'
import { type Kill, workUntilKilled } from './work-until-killed.ts'

const crashes = Number(process.env.VUN_CRASHES ?? 6)
const seed = process.env.VUN_CRASH_SEED ?? String(Date.now())

test(`killed at ${crashes} random moments (seed ${seed}), nothing acknowledged is lost, nothing is half-done, and the next start works by itself`, async () => {
  delete process.env.DATABASE_URL
  process.env.VUN_DATA = makeDataFolder(tmpdir(), 'crash-')
  // Only now: the data folder is read when this file is.
  const { openHouse } = await import('../../src/cli/house.ts')
  const random = randomOf(seed)
  const acknowledged = new Set<string>()
  let house = await openHouse()
  onTestFinished(() => house.leave())
  await growTree(house)
  for (let crash = 1; crash <= crashes; crash++) {
    await house.leave()
    const kill: Kill = {
      what: crash % 2 === 0 ? 'node' : 'node and server',
      when: pickWeighted(random, [
        ['at work', 6] as const,
        ['at first', 1] as const,
        ['while starting', 1] as const,
      ]),
      afterMs: between(random, 20, 400),
    }
    const told = await workUntilKilled(process.env.VUN_DATA, `${seed} ${crash}`, kill)
    for (const id of told) acknowledged.add(id)
    house = await openHouse()
    const damage = await findDamage(house, acknowledged)
    if (process.env.VUN_CRASHES)
      console.log(`${crash}: ${kill.what} ${kill.when} ${kill.afterMs} ms, ${told.length} told`)
    expect(damage, `after crash ${crash} of seed ${seed}`).toEqual([])
  }
  expect(acknowledged.size).toBeGreaterThan(crashes)
}, 3_600_000)
