import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { type Language, words } from '#web/words.ts'
import { materialPath, programmePath, topicPath } from '../paths.ts'
import type { FoundLesson } from './find-lessons.query.ts'
import type { Passage } from './passage.ts'

/** Topics and materials that answer what was asked for, the words of it marked. */
export function Lessons({ frame, lessons }: { frame: Frame; lessons: readonly FoundLesson[] }): JSX.Element {
  const { language } = frame
  return (
    <ul class="found">
      {lessons.map((lesson) => (
        <li key={lesson.id}>
          <a href={lesson.kind === 'topic' ? topicPath(lesson.id) : materialPath(lesson.id)}>
            <Marked passage={lesson.titled} />
          </a>{' '}
          <span class="muted">{whatItIs(language, lesson)}</span>
          {lesson.around.length > 0 && (
            <p class="muted">
              <Marked passage={lesson.around} />
            </p>
          )}
          <Taught language={language} lesson={lesson} />
        </li>
      ))}
    </ul>
  )
}

function Marked({ passage }: { passage: Passage }): JSX.Element {
  return <>{passage.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
}

function whatItIs(language: Language, lesson: FoundLesson): string {
  const { curriculum, materials } = words(language)
  const { languages } = materials
  const parts = [
    curriculum.lesson.kinds[lesson.kind],
    lesson.periods !== null && curriculum.periods.count(lesson.periods),
    lesson.language !== null && languages[lesson.language],
    lesson.spoken && curriculum.lesson.withSound,
    lesson.taughtIn.length === 0 && curriculum.lesson.notTaught,
  ]
  return parts.filter(Boolean).join(' · ')
}

function Taught({ language, lesson }: { language: Language; lesson: FoundLesson }): JSX.Element | null {
  const { lesson: say } = words(language).curriculum
  const { taughtIn } = lesson
  if (taughtIn.length === 0) return null
  return (
    <p>
      {say.taughtIn}{' '}
      {taughtIn.map(({ programme, title }, at) => (
        <>
          {at > 0 && ', '}
          <a key={programme} href={programmePath(programme)}>
            {title}
          </a>
        </>
      ))}
    </p>
  )
}
