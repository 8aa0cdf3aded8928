import type { JSX } from 'preact'
import { areas } from '#organization/area.ts'
import { levels } from '#organization/unit.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { words } from '#web/words.ts'
import { contents, forms } from './content.ts'
import type { EditionListed } from './editions.query.ts'
import { editionPath, newProgrammePath, programmePath } from './paths.ts'
import { practiceShare, taught } from './periods.ts'
import type { ProgrammeListed } from './programmes.query.ts'
import type { FoundLessons } from './search/find-lessons.query.ts'
import { LessonsBelow } from './search/lessons-below.view.tsx'
import { Ways } from './ways.view.tsx'

export type Asked = { text: string; level: string; area: string; content: string; form: string }
type Props = {
  frame: Frame
  asked: Asked
  programmes: readonly ProgrammeListed[]
  lessons: FoundLessons
  mayWrite: boolean
  /** Whether she approves, and for the whole country. */
  approves: 'nowhere' | 'below' | 'everywhere'
}

/** The programmes, to find one by what it is for. */
export function programmesPage({ frame, asked, programmes, lessons, mayWrite, approves }: Props): string {
  const { language } = frame
  const { list } = words(language).curriculum
  return page({
    frame,
    title: list.title,
    lead: list.lead,
    section: 'programmes',
    actions: mayWrite && (
      <Button kind="main" href={newProgrammePath}>
        {list.start}
      </Button>
    ),
    children: (
      <>
        <Ways language={language} works={mayWrite || approves !== 'nowhere'} approves={approves} />
        <Asking frame={frame} asked={asked} />
        <DataTable
          language={language}
          caption={list.title}
          captionHidden
          cards
          address={frame.address}
          rows={programmes}
          empty={<Empty title={list.none}>{list.noneText}</Empty>}
          columns={columnsOf(frame)}
        />
        <LessonsBelow frame={frame} asked={asked} found={lessons} />
      </>
    ),
  })
}

function Asking({ frame, asked }: { frame: Frame; asked: Asked }): JSX.Element {
  const { language } = frame
  const { curriculum, schemes } = words(language)
  const { list } = curriculum
  const choice = (
    name: keyof Asked,
    label: string,
    said: Record<string, string>,
    keys: readonly string[],
  ) => (
    <Select
      language={language}
      name={name}
      label={label}
      value={asked[name]}
      options={[
        { value: '', label: list.any },
        ...keys.map((value) => ({ value, label: said[value] ?? value })),
      ]}
    />
  )
  return (
    <Filters
      address={frame.address}
      names={['text', 'level', 'area', 'content', 'form']}
      button={list.filter}
      more={{
        label: curriculum.lesson.more,
        open: Object.entries(asked).some(([name, value]) => name !== 'text' && value !== ''),
        children: (
          <>
            {choice('level', list.level, curriculum.levels, levels)}
            {choice('area', list.area, curriculum.areas, areas)}
            {choice('content', list.content, schemes.contents, contents)}
            {choice('form', list.form, schemes.forms, forms)}
          </>
        ),
      }}
    >
      <Field
        language={language}
        name="text"
        type="search"
        label={list.find}
        value={asked.text}
        required={false}
      />
    </Filters>
  )
}

function columnsOf({ language }: Frame) {
  const { curriculum } = words(language)
  const { list, periods, meter, states } = curriculum
  const shown = ({ inForce, drafts }: ProgrammeListed) => (inForce ?? drafts[0]) as EditionListed
  return [
    {
      key: 'name',
      heading: list.name,
      cell: (one: ProgrammeListed) => <a href={programmePath(one.programme)}>{shown(one).content.title}</a>,
    },
    {
      key: 'forWhom',
      heading: list.forWhom,
      cell: (one: ProgrammeListed) => {
        const { levels: of, areas: fit } = shown(one).content
        return (
          [...of.map((key) => curriculum.levels[key]), ...fit.map((key) => curriculum.areas[key])].join(
            ', ',
          ) || nothing
        )
      },
    },
    {
      key: 'length',
      heading: list.length,
      kind: 'number' as const,
      cell: (one: ProgrammeListed) => periods.count(taught(shown(one).periods)),
    },
    {
      key: 'practice',
      heading: list.practice,
      kind: 'number' as const,
      cell: (one: ProgrammeListed) => meter.share(practiceShare(shown(one).periods)),
    },
    {
      key: 'state',
      heading: list.state,
      cell: ({ inForce, drafts }: ProgrammeListed) => (
        <>
          {inForce?.since && list.inForce(inForce.since)}
          {drafts.map(({ id, number, state }) => (
            <div key={id}>
              <a href={editionPath(id)}>{list.draft(number, states[state])}</a>
            </div>
          ))}
        </>
      ),
    },
  ]
}
