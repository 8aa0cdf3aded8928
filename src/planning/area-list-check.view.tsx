import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { type Language, words } from '#web/words.ts'
import { type GoodLine, type RefusedLine, writeAreaList } from './area-list.ts'
import { AreaListForm, ListSteps } from './area-list.view.tsx'
import { areaName } from './cell-words.ts'
import { areaListPath } from './paths.ts'

/** So many units are named; the others are counted. Refused lines are all named. */
const mostNamed = 200

export type Checked = { good: GoodLine[]; refused: RefusedLine[] }
type CheckProps = Checked & { frame: Frame; from: string; list: string; requestId: string }

/** Step two: what the list would say of which units, and why the other lines say nothing. What is recorded is what is shown. */
export function areaListCheckPage(props: CheckProps): string {
  const { frame, good, refused, from, list } = props
  const say = words(frame.language).planning.areaList
  return page({
    frame,
    title: say.title,
    section: 'programmes',
    children: (
      <>
        <ListSteps language={frame.language} current={2} />
        {good.length > 0 ? <Good {...props} /> : <Empty title={say.good.none}>{say.good.noneText}</Empty>}
        {refused.length > 0 && <RefusedLines {...props} />}
        <Section id="again" title={say.again}>
          <AreaListForm frame={frame} typed={{ from, list }} />
        </Section>
      </>
    ),
  })
}

function Good({ frame, good, from, requestId }: CheckProps): JSX.Element {
  const { language } = frame
  const say = words(language).planning.areaList
  const title = say.good.title(good.length, from)
  const same = good.filter((line) => line.same).length
  return (
    <Section id="good" title={title} {...(same > 0 && { note: say.good.same(same) })}>
      <DataTable
        language={language}
        caption={title}
        captionHidden
        address={frame.address}
        rows={good.slice(0, mostNamed)}
        columns={[
          { key: 'unit', heading: say.good.unit, cell: ({ unit }) => unit.name },
          { key: 'code', heading: say.good.code, cell: ({ code }) => code },
          {
            key: 'kinds',
            heading: say.good.kinds,
            cell: ({ kinds }) => kinds.map((kind) => areaName(language, kind)).join(', '),
          },
        ]}
      />
      {good.length > mostNamed && <p class="muted">{say.good.more(good.length - mostNamed)}</p>}
      <form method="post" action={areaListPath}>
        <input type="hidden" name="id" value={requestId} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="list" value={writeAreaList(good)} />
        <p class="actions">
          <Button kind="main" name="save" value="1">
            {say.save(good.length)}
          </Button>
        </p>
      </form>
    </Section>
  )
}

function RefusedLines({ frame, refused, from }: CheckProps): JSX.Element {
  const { language } = frame
  const say = words(language).planning.areaList.refused
  const title = say.title(refused.length)
  return (
    <Section id="refused" title={title}>
      <DataTable
        language={language}
        caption={title}
        captionHidden
        address={frame.address}
        rows={refused}
        columns={[
          { key: 'line', heading: say.line, kind: 'number', cell: ({ line }) => line },
          { key: 'written', heading: say.written, cell: ({ written }) => written },
          { key: 'reason', heading: say.reason, cell: (line) => reasonOf(language, line, from) },
        ]}
      />
    </Section>
  )
}

function reasonOf(language: Language, line: RefusedLine, from: string): string {
  const say = words(language).planning.areaList.reasons
  if (line.wrong === 'twice') return say.twice(line.of)
  if (line.wrong === 'unknownKind') return say.unknownKind(line.kinds.join(', '))
  return line.wrong === 'unknownUnit' ? say.unknownUnit(from) : say[line.wrong]
}
