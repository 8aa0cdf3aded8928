import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { words } from '#web/words.ts'
import { fieldName, said, type Titles } from './clash-text.ts'
import type { Clash } from './merge.ts'

type Props = { frame: Frame; caption: string; clashes: readonly Clash[]; titles?: Titles }

/** Where a text kept aside and the one in use touch: field by field, what each says, side by side. */
export function Clashes({ frame, caption, clashes, titles = new Map() }: Props): JSX.Element {
  const { language } = frame
  const say = words(language).curriculum.topic
  const side = (of: 'mine' | 'theirs') => (clash: Clash) => (
    <div class="written">{said(language, clash, clash[of], titles)}</div>
  )
  return (
    <DataTable
      language={language}
      caption={caption}
      cards
      address={frame.address}
      rows={clashes}
      empty={<p class="muted">{say.noClash}</p>}
      columns={[
        { key: 'field', heading: say.field, cell: (clash) => fieldName(language, clash) },
        { key: 'mine', heading: say.mine, cell: side('mine') },
        { key: 'theirs', heading: say.theirs, cell: side('theirs') },
      ]}
    />
  )
}
