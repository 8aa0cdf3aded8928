import type { JSX } from 'preact'
import { onDay } from '#web/address.ts'
import { dayText, nothing } from '#web/numbers.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { electivesPath } from '../paths.ts'
import { electivesOf } from './electives.ts'
import type { ElectivesProps } from './electives.view.tsx'
import type { ProvinceChoice } from './province-choices.query.ts'

/** What each province has chosen, those that have not first, and how often each elective was. */
export function ProvincesChosen({ frame, edition, electives: { provinces } }: ElectivesProps): JSX.Element {
  const { language } = frame
  const { electives: say } = words(language).curriculum
  const offered = electivesOf(edition.topics).map(({ revision: { piece, content } }) => ({
    topic: piece,
    title: content.title,
  }))
  const titles = (chosen: readonly string[]) =>
    offered.filter(({ topic }) => chosen.includes(topic)).map(({ title }) => title)
  const there = (path: string) => onDay(path, frame.day, frame.today)
  const decided = provinces.flatMap(({ chosen }) => (chosen ? [chosen] : []))
  const times = (topic: string) => decided.filter(({ topics }) => topics.includes(topic)).length
  return (
    <Section id="provinces" title={say.provinces} note={say.counted(decided.length, provinces.length)}>
      <h3>{say.times}</h3>
      <ul>
        {offered.map(({ topic, title }) => (
          <li key={topic}>{`${title}: ${say.timesOf(times(topic))}`}</li>
        ))}
      </ul>
      <DataTable
        language={language}
        caption={say.provinces}
        captionHidden
        cards
        address={frame.address}
        rows={provinces}
        complete
        columns={[
          {
            key: 'province',
            heading: say.province,
            cell: ({ id, name }: ProvinceChoice) => <a href={there(electivesPath(edition.id, id))}>{name}</a>,
          },
          {
            key: 'chosen',
            heading: say.chosen,
            cell: ({ chosen }: ProvinceChoice) => (chosen ? titles(chosen.topics).join('; ') : say.notYet),
          },
          {
            key: 'day',
            heading: say.day,
            cell: ({ chosen }: ProvinceChoice) => (chosen ? dayText(chosen.day) : nothing),
          },
        ]}
      />
    </Section>
  )
}
