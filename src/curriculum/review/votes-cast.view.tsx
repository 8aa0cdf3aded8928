import type { JSX } from 'preact'
import { type Language, words } from '#web/words.ts'
import { totalOf, type Vote } from './review.ts'

/** What each member of a council gave in all, and remarked. */
export function VotesCast({
  language,
  votes,
}: {
  language: Language
  votes: readonly Vote[]
}): JSX.Element | null {
  const { review } = words(language).curriculum
  if (votes.length === 0) return null
  return (
    <details>
      <summary>{review.members}</summary>
      <ul>
        {votes.map((vote) => (
          <li key={vote.member}>
            {review.vote(vote.member, totalOf(vote))}
            {vote.note && ` ${vote.note}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
