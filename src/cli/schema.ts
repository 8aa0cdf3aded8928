import { schemaText } from '#platform/schema-text.ts'
import { understand } from './arguments.ts'
import { withHouse } from './house.ts'

/** `vun schema`: the whole schema as one text, as `migrations/schema.sql` keeps it. */
export async function schema(words: string[]): Promise<void> {
  understand(words, {}, 0)
  await withHouse(async ({ db }) => {
    process.stdout.write(await schemaText(db))
  })
}
