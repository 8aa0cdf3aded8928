import type { JSX } from 'preact'
import { hadPath, newTrainingPath, trainingPath } from '#records/paths.ts'
import { momentText, nothing, numberText } from '#web/numbers.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { type Language, words } from '#web/words.ts'
import type { PersonProps } from './person.view.tsx'
import { type NumberedTraining, numbered } from './person-trainings.ts'

/** Every training of hers, the latest first, with what it counts for on the day. */
export function PersonTrainings({ frame, person, trainings, said }: PersonProps): JSX.Element {
  const { language } = frame
  const say = words(language).people.pages.person
  const link = person.editable
    ? (one: NumberedTraining) => <a href={trainingPath(person.id, one.id)}>{one.programme}</a>
    : (one: NumberedTraining) => one.programme
  return (
    <Section id="trainings" title={say.trainings}>
      <DataTable
        language={language}
        caption={say.trainings}
        captionHidden
        address={frame.address}
        rows={numbered(trainings, said)}
        columns={columnsOf(language, link)}
        empty={
          <Empty
            title={say.noTrainings}
            {...(person.editable && { action: { label: say.record, href: newTrainingPath(person.id) } })}
          >
            {say.noTrainingsText}
          </Empty>
        }
      />
      <p>
        <a href={hadPath(person.id)}>{words(language).records.had.link}</a>
      </p>
    </Section>
  )
}

function columnsOf(language: Language, link: (one: NumberedTraining) => JSX.Element | string) {
  const { records, schemes } = words(language)
  const { fields } = records
  return [
    {
      key: 'programme',
      heading: fields.programme,
      cell: (one: NumberedTraining) => (
        <>
          {one.voided ? '' : `${one.number}. `}
          {link(one)}
        </>
      ),
    },
    {
      key: 'contents',
      heading: fields.contents,
      cell: ({ contents }: NumberedTraining) => contents.map((kind) => schemes.contents[kind]).join('; '),
    },
    {
      key: 'when',
      heading: records.when,
      cell: ({ began, ended }: NumberedTraining) => records.during(began, ended),
      value: ({ ended }: NumberedTraining) => ended,
    },
    {
      key: 'form',
      heading: fields.form,
      cell: ({ form }: NumberedTraining) => schemes.forms[form],
    },
    {
      key: 'periods',
      heading: records.periods,
      kind: 'number' as const,
      cell: ({ theory, practice }: NumberedTraining) => periodsText(language, theory, practice),
    },
    { key: 'result', heading: fields.passed, cell: (one: NumberedTraining) => resultText(language, one) },
    {
      key: 'counts',
      heading: records.counts,
      cell: ({ countsFor }: NumberedTraining) => countsFor.join(', ') || nothing,
    },
    {
      key: 'paper',
      heading: fields.paper,
      cell: ({ paper, organiser }: NumberedTraining) =>
        [paper, organiser].filter(Boolean).join(' · ') || nothing,
    },
    {
      key: 'source',
      heading: records.sourceHeading,
      cell: ({ source }: NumberedTraining) =>
        source ? records.source(source.by, momentText(source.at)) : nothing,
    },
  ]
}

function periodsText(language: Language, theory: number | null, practice: number | null): string {
  if (theory === null && practice === null) return nothing
  const sum = (theory ?? 0) + (practice ?? 0)
  return numberText(language, sum, Number.isInteger(sum) ? 0 : 1)
}

function resultText(language: Language, { passed, voided, revoked }: NumberedTraining): string {
  const { records } = words(language)
  if (voided) return records.voided
  if (revoked) return records.revoked(revoked.day, revoked.reason)
  return passed ? records.passed : records.failed
}
