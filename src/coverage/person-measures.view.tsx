import type { JSX } from 'preact'
import { beginning } from '#organization/unit.ts'
import { qualifyingWords } from '#schemes/rule-words.ts'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { Clauses } from '#web/ui/clauses.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { Explanation } from './explanation.ts'
import { measurePath } from './paths.ts'
import type { PersonProps } from './person.view.tsx'
import { bookOf } from './person-trainings.ts'
import { type Book, whyClauses } from './why.ts'

/** For every measure she is in: covered or not, and each clause of it. */
export function PersonMeasures({ frame, said, trainings }: PersonProps): JSX.Element {
  const say = words(frame.language).people.pages.person
  const mine = said.filter((one) => one.inGroup)
  const others = said.filter((one) => !one.inGroup).map((one) => one.measure.key)
  const book = bookOf(trainings)
  return (
    <Section id="why" title={say.why}>
      {mine.map((one) => (
        <Measure key={one.measure.key} frame={frame} said={one} book={book} />
      ))}
      {mine.length === 0 ? (
        <p>
          {say.noMeasure(frame.day)} {say.noMeasureText}
        </p>
      ) : (
        others.length > 0 && <p class="muted">{say.others(others.join(', '))}</p>
      )}
    </Section>
  )
}

function Measure({ frame, said, book }: { frame: Frame; said: Explanation; book: Book }): JSX.Element {
  const { language, day, today } = frame
  const say = words(language).people.pages.person
  const { key } = said.measure
  return (
    <article class="measure" aria-labelledby={`measure-${key}`}>
      <h3 id={`measure-${key}`}>
        <span class={said.covered ? 'verdict done' : 'verdict late'}>
          <Icon name={said.covered ? 'done' : 'missing'} /> {said.covered ? say.covered : say.missing}
        </span>{' '}
        <a href={onDay(measurePath(key), day, today)}>
          {key}. {nameOf(language, said)}
        </a>
      </h3>
      <Clauses language={language} clauses={whyClauses(language, said, book)} />
      {said.enough && (
        <div class="enough">
          <p>
            <strong>{say.enough}</strong>
          </p>
          <ul>
            {qualifyingWords(language, said.rule.qualifying).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="muted">{ruleText(language, said)}</p>
    </article>
  )
}

function nameOf(language: Frame['language'], { measure }: Explanation): string {
  return language === 'vi' ? measure.name : measure.nameEn
}

/** Which version of the rule judged the day; the first one holds from the beginning of all days. */
function ruleText(language: Frame['language'], { rule: { since, basis } }: Explanation): string {
  const say = words(language).people.pages.person
  const version = since <= beginning ? say.firstRule : say.rule(since)
  return basis === null ? version : `${version} (${basis})`
}
