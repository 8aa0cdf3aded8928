import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { editionPath } from '../paths.ts'
import type { EditionNamed } from '../review/retirement.query.ts'

/** A link to an edition by its title and number. */
export function EditionLink({
  language,
  edition: { id, title, number },
}: {
  language: Frame['language']
  edition: EditionNamed
}): JSX.Element {
  return <a href={editionPath(id)}>{words(language).curriculum.taught.named(title, number)}</a>
}
