import type { JSX } from 'preact'
import { fitPath, ownTasksPath } from '#web/paths.ts'
import { type Language, words } from '#web/words.ts'
import { lawChangePath, likenessesPath, practicePath, requestsPath, topicsTaughtPath } from './paths.ts'

type Props = {
  language: Language
  /** Whether she works on programmes: writes, judges or approves them. */
  works: boolean
  approves: 'nowhere' | 'below' | 'everywhere'
}

/** Where else one goes from the programmes: links in a line, so that on a phone the programmes stay in sight. */
export function Ways({ language, works, approves }: Props): JSX.Element {
  const { list, lawChange, overlap, practicePolicy, taught } = words(language).curriculum
  const ways: [path: string, name: string, shown: boolean][] = [
    [fitPath, list.fit, true],
    [ownTasksPath, list.ownTasks, works],
    [topicsTaughtPath, taught.list.title, true],
    [requestsPath, list.requests, true],
    [likenessesPath, overlap.catalogue, works],
    [practicePath, practicePolicy.title, works],
    [lawChangePath, lawChange.title, approves === 'everywhere'],
  ]
  return (
    <nav class="ways" aria-label={list.more}>
      {ways.flatMap(([path, name, shown]) => (shown ? [<a href={path}>{name}</a>] : []))}
      {approves === 'below' && (
        <span class="muted">
          {lawChange.title}: {lawChange.centreOnly}
        </span>
      )}
    </nav>
  )
}
