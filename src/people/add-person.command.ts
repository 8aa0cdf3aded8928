import { z } from 'zod'
import { holds } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { holdTree, takeIdentity } from '#platform/lock.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { addPost } from './add-post.step.ts'
import { followPersons } from './follow.ts'
import { identifiersBehind } from './known-people.query.ts'
import { isMadeUp, nationalIdDoubts } from './national-id.ts'
import { addDetails, addIdentifiers, addPersons, derivePersons } from './person.store.ts'
import { codeIdentifier, type Identifier, nationalIdentifier } from './person-facts.ts'
import {
  BirthText,
  CodeText,
  EthnicGroupCode,
  NameText,
  NationalIdText,
  PhoneText,
  SexCode,
} from './person-input.ts'
import { personsKnown } from './person-known.query.ts'
import { PostStated } from './posting-input.ts'

const Input = z.object({
  name: NameText,
  birth: BirthText.nullable().default(null),
  sex: SexCode.nullable().default(null),
  ethnicGroup: EthnicGroupCode.nullable().default(null),
  phone: PhoneText.nullable().default(null),
  code: CodeText.nullable().default(null),
  nationalId: NationalIdText.nullable().default(null),
  /** Her first post; whoever does not edit everywhere states it, for else the new person would exist for nobody. */
  post: PostStated.nullable().default(null),
})

/** Records somebody who is not known yet. Her id is the command's. */
export const addPerson = command({
  name: 'people.add-person',
  input: Input,
  journal: ({ code, post }) => ({ code, post }),
  async run(change: Change, { code, nationalId, post, ...said }) {
    const { trx, secrets, actor, id: person } = change
    if (!holds(actor, 'edit')) throw new Refusal('forbidden', 'Bạn không có quyền thêm người.')
    if (!post && !actor.may.edit.everywhere)
      throw new Refusal('invalid', 'Hãy ghi cả chức vụ của người này tại một đơn vị trong phạm vi của bạn.')
    if (said.birth !== null && said.birth > change.today)
      throw new Refusal('invalid', 'Ngày sinh ở tương lai.')
    await holdTree(trx)
    const identifiers: Identifier[] = []
    if (code !== null) identifiers.push(codeIdentifier(person, code))
    if (nationalId !== null) identifiers.push(nationalIdentifier(secrets, person, nationalId))
    await refuseKnown(change, identifiers)
    await addPersons(trx, person, [person])
    const madeUp = nationalId !== null && isMadeUp(nationalId)
    await addDetails(trx, person, [{ person, ...said, madeUp }])
    await addIdentifiers(trx, person, identifiers)
    await derivePersons(trx, [person])
    if (post) await addPost(change, newId(), person, post)
    await followPersons(change, [person])
    const birthYear = said.birth === null ? null : Number(said.birth.slice(0, 4))
    return { person, doubts: nationalId ? nationalIdDoubts(nationalId, { sex: said.sex, birthYear }) : [] }
  },
})

/** Who asks learns that a code or number is taken, which cannot be helped, and by whom only if she may see her. */
async function refuseKnown(change: Change, identifiers: Identifier[]): Promise<void> {
  if (identifiers.length === 0) return
  await takeIdentity(change.trx)
  const found = await identifiersBehind(
    change.trx,
    identifiers.map((identifier) => identifier.key),
  )
  const holder = found.find(({ kind, key }) =>
    identifiers.some((one) => one.kind === kind && one.key === key),
  )
  if (!holder) return
  const [known] = await personsKnown({ ...change, db: change.trx }, [holder.person])
  throw new Refusal(
    'conflict',
    `${holder.kind === 'code' ? 'Mã' : 'Số CCCD'} này đã được ghi nhận cho một người.`,
    known ? [known.name] : ['Người ấy ngoài phạm vi của bạn; hãy hỏi Hội cấp trên.'],
  )
}
