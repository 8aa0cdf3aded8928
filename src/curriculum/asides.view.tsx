import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { Aside, PieceShown } from './piece.query.ts'

type Props = { frame: Frame; piece: PieceShown; address: string }

/** Texts kept aside, each beside the text in use where the two touch: to be merged, or let go. */
export function Asides({ frame, piece, address }: Props): JSX.Element | null {
  const say = words(frame.language).curriculum.topic
  if (piece.asides.length === 0) return null
  return (
    <Section id="asides" title={say.asides}>
      {piece.asides.map((aside) => (
        <Beside key={aside.id} frame={frame} aside={aside} address={address} />
      ))}
    </Section>
  )
}

function Beside({ frame, aside, address }: { frame: Frame; aside: Aside; address: string }): JSX.Element {
  const { language } = frame
  const say = words(language).curriculum.topic
  const caption = say.asideOf(aside.byName, momentText(aside.at))
  return (
    <>
      <DataTable
        language={language}
        caption={caption}
        address={frame.address}
        rows={aside.clashes}
        columns={[
          { key: 'field', heading: say.field, cell: ({ path }) => path.join(' › ') },
          { key: 'mine', heading: say.mine, cell: ({ mine }) => <pre class="kept">{readable(mine)}</pre> },
          {
            key: 'theirs',
            heading: say.theirs,
            cell: ({ theirs }) => <pre class="kept">{readable(theirs)}</pre>,
          },
        ]}
      />
      <form method="post" action={`${address}/bo-ban-rieng`} class="actions">
        <input type="hidden" name="revision" value={aside.id} />
        <Button href={`${address}/sua?gop=${aside.id}`} kind="main">
          {say.merge}
        </Button>
        <Button kind="danger">{say.letGo}</Button>
      </form>
    </>
  )
}

function readable(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
