import type { JSX } from 'preact'
import { withParameters } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { page as document } from '#web/page.tsx'
import { sections } from '#web/paths.ts'
import { Empty } from '#web/ui/empty.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { FoundLessons } from './find-lessons.query.ts'
import type { LessonAsked } from './lesson-asked.ts'
import { LessonFiltersForm } from './lesson-filters.view.tsx'
import { Lessons } from './lessons.view.tsx'

type Props = {
  frame: Frame
  asked: LessonAsked
  found: FoundLessons
  /** From 1, and how many are on the pages before it. */
  page: number
  from: number
}

/** All that is taught, to find a topic or material by what it says. */
export function lessonSearchPage(props: Props): string {
  const { frame, asked, found } = props
  const { list, lesson: say } = words(frame.language).curriculum
  return document({
    frame,
    title: say.title,
    lead: say.lead,
    path: [{ name: list.title, href: sections.programmes }, { name: say.title }],
    section: 'programmes',
    children: (
      <>
        <LessonFiltersForm frame={frame} asked={asked} />
        {found.lessons.length === 0 ? (
          <Empty title={say.none}>{say.noneText}</Empty>
        ) : (
          <Section id="lessons" title={say.found(found.total)}>
            <Lessons frame={frame} lessons={found.lessons} />
            <Pages {...props} />
          </Section>
        )}
      </>
    ),
  })
}

function Pages({ frame, found: { lessons, total }, page, from }: Props): JSX.Element | null {
  const to = from + lessons.length
  if (from === 0 && to >= total) return null
  const there = (trang: number) => withParameters(frame.address, { trang: trang === 1 ? undefined : trang })
  return (
    <Pager
      language={frame.language}
      from={from + 1}
      to={to}
      total={total}
      {...(page > 1 && { previous: there(page - 1) })}
      {...(to < total && { next: there(page + 1) })}
    />
  )
}
