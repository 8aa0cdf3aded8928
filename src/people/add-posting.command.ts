import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { addPost } from './add-post.step.ts'
import { followPersons } from './follow.ts'
import { PostStated } from './posting-input.ts'
import { holdPersons } from './take-persons.step.ts'

/** Records a post that a known person holds or held. The posting's id is the command's. */
export const addPosting = command({
  name: 'people.add-posting',
  input: z.object({ person: Id, post: PostStated }),
  async run(change: Change, { person, post }) {
    const [taken] = await holdPersons(change, [person])
    await addPost(change, change.id, taken!.id, post)
    await followPersons(change, taken!.identities)
    return { posting: change.id }
  },
})
