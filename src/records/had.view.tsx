import type { EditionListed } from '#curriculum/editions.query.ts'
import { editionPath, topicPath } from '#curriculum/paths.ts'
import { personPath } from '#people/paths.ts'
import type { Person } from '#people/person.query.ts'
import type { Frame } from '#web/frame.ts'
import { dayText, nothing, numberText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Select } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { HadOfProgramme } from './had.query.ts'
import type { TopicHad } from './had.ts'

type HadProps = {
  frame: Frame
  person: Person
  inForce: readonly EditionListed[]
  had: HadOfProgramme | null
}

/** What a person would hear twice in a programme, and what is new to her. */
export function hadPage({ frame, person, inForce, had }: HadProps): string {
  const { language } = frame
  const say = words(language).records.had
  return page({
    frame,
    title: say.title(person.name),
    lead: say.lead,
    section: 'people',
    children: (
      <>
        {inForce.length === 0 ? (
          <Empty title={say.noProgramme}>{say.noProgrammeText}</Empty>
        ) : (
          <Filters address={frame.address} names={['an-ban']} button={say.look}>
            <Select
              language={language}
              name="an-ban"
              label={say.programme}
              required
              value={had?.edition.id ?? ''}
              options={inForce.map(({ id, content }) => ({ value: id, label: content.title }))}
            />
          </Filters>
        )}
        {had && <Topics frame={frame} had={had} />}
        {had && had.unknown.length > 0 && (
          <Section id="unknown" title={say.unknown} note={say.unknownText}>
            <ul>
              {had.unknown.map(({ programme, ended }) => (
                <li>{`${programme} (${dayText(ended)})`}</li>
              ))}
            </ul>
          </Section>
        )}
        <p class="actions">
          <Button href={personPath(person.id)}>{words(language).records.one.back}</Button>
        </p>
      </>
    ),
  })
}

function Topics({ frame, had: { edition, share, topics } }: { frame: Frame; had: HadOfProgramme }) {
  const { language, address } = frame
  const say = words(language).records.had
  const percent = (part: number) => `${numberText(language, Math.floor(part * 100))} %`
  return (
    <Section id="topics" title={share === null ? say.noShare : say.share(percent(share))} note={say.note}>
      <p>
        <a href={editionPath(edition.id)}>{say.edition(edition.title, edition.number)}</a>
      </p>
      <DataTable
        language={language}
        caption={say.topics}
        captionHidden
        address={address}
        rows={topics}
        complete
        columns={[
          {
            key: 'topic',
            heading: say.topic,
            cell: (one: TopicHad) => (
              <>
                <a href={topicPath(one.topic)}>{one.title}</a>
                {one.compulsory ? '' : ` (${one.due ? say.electiveTaught : say.elective})`}
              </>
            ),
          },
          {
            key: 'periods',
            heading: words(language).records.periods,
            kind: 'number',
            cell: ({ periods }: TopicHad) => numberText(language, periods, Number.isInteger(periods) ? 0 : 1),
          },
          {
            key: 'share',
            heading: say.hadShare,
            kind: 'number',
            cell: (one: TopicHad) => percent(one.share),
          },
          {
            key: 'class',
            heading: say.in,
            cell: (one: TopicHad) => (one.had ? `${one.had.programme}, ${dayText(one.had.ended)}` : nothing),
          },
        ]}
      />
    </Section>
  )
}
