import type { JSX } from 'preact'
import { contents, forms } from '#curriculum/content.ts'
import { levels, unitKinds } from '#organization/unit.ts'
import { postingKinds } from '#people/posting.ts'
import { titleCodes } from '#people/title.ts'
import { titleText } from '#people/title-words.ts'
import type { Frame } from '#web/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices, Field } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'
import type { Draft } from './draft.ts'
import { draftPath } from './paths.ts'

export type DraftFormProps = { frame: Frame; measure: string; draft: Draft }

/** The boxes in which a rule is written. Sent by GET, so that a preview has an address and changes nothing. */
export function DraftForm({ frame, measure, draft }: DraftFormProps): JSX.Element {
  const { language } = frame
  const say = words(language).coverage.pages.draft
  return (
    <form method="get" action={draftPath(measure)}>
      <Field
        language={language}
        name="since"
        type="date"
        label={say.since}
        hint={say.sinceHint}
        value={draft.since}
        required
      />
      {draft.expression === undefined ? (
        <Group frame={frame} draft={draft} />
      ) : (
        <Expression frame={frame} draft={draft} />
      )}
      <Qualifying frame={frame} draft={draft} />
      <Field language={language} name="basis" label={say.basis} value={draft.basis} required />
      <p class="actions">
        <Button kind="main">{say.preview}</Button>
      </p>
    </form>
  )
}

type PartProps = { frame: Frame; draft: Draft }

function Group({ frame: { language }, draft }: PartProps): JSX.Element {
  const { coverage, schemes } = words(language)
  const say = coverage.pages.draft
  const boxes = { language, several: true, hint: say.anyHint }
  return (
    <>
      <Choices
        {...boxes}
        name="level"
        label={say.levels}
        values={draft.levels}
        options={named(levels, schemes.levels)}
      />
      <Choices
        {...boxes}
        name="title"
        label={say.titles}
        values={draft.titles}
        options={titleCodes.map((value) => ({ value, label: titleText(language, value) }))}
      />
      <Choices
        language={language}
        name="fullTime"
        label={say.fullTime}
        values={[draft.fullTime]}
        options={[
          { value: '', label: say.either },
          { value: 'true', label: say.yes },
          { value: 'false', label: say.no },
        ]}
      />
      <Choices
        {...boxes}
        name="kind"
        label={say.kinds}
        values={draft.kinds}
        options={named(postingKinds, schemes.kinds)}
      />
      <Choices
        {...boxes}
        name="unitKind"
        label={say.unitKinds}
        values={draft.unitKinds}
        options={named(unitKinds, schemes.unitKinds)}
      />
    </>
  )
}

function Expression({ frame: { language }, draft }: PartProps): JSX.Element {
  const say = words(language).coverage.pages.draft
  return (
    <Field
      language={language}
      name="expression"
      type="textarea"
      label={say.complex}
      hint={say.complexHint}
      value={draft.expression ?? ''}
      required
    />
  )
}

function Qualifying({ frame: { language }, draft }: PartProps): JSX.Element {
  const { coverage, schemes } = words(language)
  const say = coverage.pages.draft
  const yes = [{ value: 'yes', label: say.yesBox }]
  return (
    <>
      <Choices
        language={language}
        several
        name="contents"
        label={say.contents}
        values={draft.contents}
        options={named(contents, schemes.contents)}
      />
      <Choices
        language={language}
        several
        name="forms"
        label={say.forms}
        hint={say.anyHint}
        values={draft.forms}
        options={named(forms, schemes.forms)}
      />
      <Field
        language={language}
        name="windowFrom"
        type="date"
        label={say.windowFrom}
        value={draft.windowFrom}
        required
      />
      <Field
        language={language}
        name="windowUntil"
        type="date"
        label={say.windowUntil}
        value={draft.windowUntil}
        required
      />
      <Field
        language={language}
        name="leastPeriods"
        label={say.leastPeriods}
        inputmode="decimal"
        value={draft.leastPeriods}
      />
      <Choices
        language={language}
        several
        name="sumPeriods"
        label={say.sumPeriods}
        values={draft.sumPeriods ? ['yes'] : []}
        options={yes}
      />
      <Field
        language={language}
        name="validMonths"
        label={say.validMonths}
        inputmode="numeric"
        value={draft.validMonths}
      />
      <Choices
        language={language}
        several
        name="presentPost"
        label={say.presentPost}
        values={draft.presentPost ? ['yes'] : []}
        options={yes}
      />
    </>
  )
}

function named(values: readonly string[], names: Readonly<Record<string, string>>) {
  return values.map((value) => ({ value, label: names[value] ?? value }))
}
