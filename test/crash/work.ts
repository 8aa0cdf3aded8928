import { between, type Random, randomOf } from '#platform/pure/random.ts'
import { Refusal } from '#platform/refusal.ts'
import { openHouse } from '../../src/cli/house.ts'
import { doSomething } from './deeds.ts'

// A program that imports, reorganises and records until it is killed: work.ts SEED, on the folder of VUN_DATA. Says on
// stdout when it begins, and then the id of every command once it was told that it is done.
const LANES = 2

const [seed = ''] = process.argv.slice(2)
const house = await openHouse()
console.log('working')
await Promise.all(Array.from({ length: LANES }, (_, lane) => work(randomOf(seed, lane))))

async function work(random: Random): Promise<never> {
  for (;;) {
    try {
      const done = await doSomething(house, random)
      if (done) console.log(`done ${done.id} ${done.command}`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    if (between(random, 0, 9) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
