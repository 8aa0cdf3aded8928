import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { FoundLesson } from './find-lessons.query.ts'
import { materialPath, topicPath } from './paths.ts'

/** Topics and materials that answer what was asked for, under the programmes that do. */
export function Lessons({
  frame,
  lessons,
}: {
  frame: Frame
  lessons: readonly FoundLesson[]
}): JSX.Element | null {
  const { list, topic } = words(frame.language).curriculum
  if (lessons.length === 0) return null
  return (
    <Section id="lessons" title={list.lessons}>
      <ul class="found">
        {lessons.map(({ id, kind, title, around }) => (
          <li key={id}>
            <a href={kind === 'topic' ? topicPath(id) : materialPath(id)}>{title}</a>{' '}
            <span class="muted">{kind === 'topic' ? topic.title : topic.materials}</span>
            <p class="muted">{around}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
