import { Refusal } from '../refusal.ts'

/** What came of something that may be refused: its outcome, or why not, in sentences for the form that asked. */
export type Attempted<Outcome> = { did: Outcome } | { refused: readonly string[] }

/** Does something and catches a refusal, so that the form can be shown again with what was typed. */
export async function attempt<Outcome>(work: () => Promise<Outcome>): Promise<Attempted<Outcome>> {
  try {
    return { did: await work() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refused: sentences(error) }
  }
}

/** A wrong field's path is of no use to whoever sees the field. */
function sentences({ message, details }: Refusal): string[] {
  const fields = details.map((detail) => detail.replace(/^[\w.]+: /, ''))
  const told = fields.filter((field) => field !== '' && !message.endsWith(field))
  return message.startsWith('Dữ liệu gửi lên chưa đúng') ? fields : [message, ...told]
}
