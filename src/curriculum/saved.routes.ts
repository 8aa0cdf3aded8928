import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import type { Visit } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { saveRevision } from './save-revision.command.ts'

type Change = { piece: string; base: string; content: object; merges?: string | undefined }

/** Saves and leads on, saying what became of the text: saved, joined with another's, or kept aside. */
export async function saveAndLead(visit: Visit<Frame>, address: string, change: Change): Promise<Response> {
  const { house, actor, frame } = visit.var
  const { form } = words(frame.language).curriculum
  const { outcome } = await perform(house, actor, saveRevision, change)
  if (outcome.saved === 'aside') return leadTo(visit, address, { kind: 'late', text: form.aside })
  return leadTo(visit, address, { kind: 'done', text: outcome.joined ? form.joined : form.saved })
}
