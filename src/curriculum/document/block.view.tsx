import type { JSX } from 'preact'
import type { Block, Heading } from './block.ts'
import type { ShownDocument } from './document.view.tsx'
import { InlineView } from './inline.view.tsx'
import { PictureView, RecordingView } from './media.view.tsx'
import { TableView } from './table.view.tsx'

export type BlockProps = { block: Block; shown: ShownDocument }

export function BlockView({ block, shown }: BlockProps): JSX.Element {
  switch (block.type) {
    case 'heading':
      return <HeadingView heading={block} shown={shown} />
    case 'paragraph':
      return (
        <p>
          <InlineView content={block.content ?? []} shown={shown} />
        </p>
      )
    case 'bullet_list':
      return <ul>{block.content.map((item) => listItem(item.content, shown))}</ul>
    case 'ordered_list': {
      const { order } = block.attrs
      return (
        <ol start={order === 1 ? undefined : order}>
          {block.content.map((item) => listItem(item.content, shown))}
        </ol>
      )
    }
    case 'table':
      return <TableView table={block} shown={shown} inside={(content) => blocks(content, shown)} />
    case 'picture':
      return <PictureView picture={block} shown={shown} />
    case 'recording':
      return <RecordingView recording={block} shown={shown} />
    case 'case_exercise':
      return box('case-exercise', shown.labels.caseExercise, block.attrs.title, block.content, shown)
    case 'role_play':
      return box('role-play', shown.labels.rolePlay, block.attrs.title, block.content, shown)
    case 'checklist':
      return (
        <ul class="checklist" aria-label={shown.labels.checklist}>
          {block.content.map((item) => listItem(item.content, shown))}
        </ul>
      )
    case 'quote':
      return <blockquote>{blocks(block.content, shown)}</blockquote>
    case 'rule':
      return <hr />
  }
}

function HeadingView({ heading, shown }: { heading: Heading; shown: ShownDocument }): JSX.Element {
  const level = Math.min(heading.attrs.level + shown.topLevel - 1, 6)
  const Tag = `h${level}` as 'h2'
  return (
    <Tag>
      <InlineView content={heading.content ?? []} shown={shown} />
    </Tag>
  )
}

function blocks(content: readonly Block[], shown: ShownDocument): JSX.Element[] {
  return content.map((block) => <BlockView block={block} shown={shown} />)
}

/** One short paragraph in an item needs no paragraph of its own. */
function listItem(content: readonly Block[], shown: ShownDocument): JSX.Element {
  const [first, ...rest] = content
  if (first?.type !== 'paragraph') return <li>{blocks(content, shown)}</li>
  return (
    <li>
      <InlineView content={first.content ?? []} shown={shown} />
      {blocks(rest, shown)}
    </li>
  )
}

function box(
  kind: string,
  label: string,
  title: string,
  content: readonly Block[],
  shown: ShownDocument,
): JSX.Element {
  return (
    <aside class={`exercise ${kind}`} aria-label={title === '' ? label : `${label}: ${title}`}>
      <p class="exercise-label">
        <strong>{label}</strong>
        {title !== '' && `: ${title}`}
      </p>
      {blocks(content, shown)}
    </aside>
  )
}
