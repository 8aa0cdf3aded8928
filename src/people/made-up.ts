import { between, chance, pick, pickWeighted, type Random } from '#platform/pure/random.ts'
import type { Birth } from './birth.ts'
import { type NameWords, namesByRegion } from './made-up-names.ts'
import { madeUpNationalId } from './national-id.ts'
import { madeUpPhone } from './phone.ts'
import type { Region } from './region.ts'

/** Somebody who does not exist and says so: the marker, a citizen number of no place, a telephone number of no operator. */
export type MadeUpPerson = {
  madeUp: true
  name: string
  birth: Birth
  sex: 'female'
  ethnicGroup: string
  nationalId: string
  phone: string
}

/**
 * Makes up a woman of a region. The same source and serial number give the same woman; serial numbers below a million give
 * different citizen and telephone numbers. Of one in eight only the year of birth is known.
 */
export function madeUpPerson(
  random: Random,
  serial: number,
  region: Region,
  born = { from: 1958, to: 1998 },
): MadeUpPerson {
  const words = pickWeighted(random, namesByRegion[region])
  const year = between(random, born.from, born.to)
  const [month, day] = [between(random, 1, 12), between(random, 1, 28)]
  const sex = 'female'
  return {
    madeUp: true,
    name: madeUpName(random, words),
    birth: chance(random, 1 / 8) ? { year } : { year, month, day },
    sex,
    ethnicGroup: words.group,
    nationalId: madeUpNationalId({ birthYear: year, sex }, serial),
    phone: madeUpPhone(serial),
  }
}

function madeUpName(random: Random, { form, families, middles, givens }: NameWords): string {
  const [family, drawn, given] = [pick(random, families), pick(random, middles), pick(random, givens)]
  const middle = drawn.endsWith(given) ? 'Thị' : drawn
  const order = form === 'given-family' ? [given, family] : [family, middle, given]
  return order.filter((part) => part !== '').join(' ')
}
