import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { lessonsPath } from '../paths.ts'
import type { FoundLessons } from './find-lessons.query.ts'
import { Lessons } from './lessons.view.tsx'

type Props = {
  frame: Frame
  asked: { text: string; level: string; area: string }
  found: FoundLessons
}

/** Under the programmes: the first topics and materials that answer the same, and the way to all of them. */
export function LessonsBelow({ frame, asked, found: { lessons, total } }: Props): JSX.Element {
  const { list, lesson } = words(frame.language).curriculum
  const { text, level, area } = asked
  const all = lessonsPath({
    text: text || undefined,
    level: level || undefined,
    area: area || undefined,
  })
  if (total === 0)
    return (
      <p class="part">
        <a href={all}>{lesson.deeper}</a>
      </p>
    )
  return (
    <Section id="lessons" title={list.lessons}>
      <Lessons frame={frame} lessons={lessons} />
      <p>
        <a href={all}>{total > lessons.length ? lesson.all(total) : lesson.deeper}</a>
      </p>
    </Section>
  )
}
