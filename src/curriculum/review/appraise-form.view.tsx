import type { JSX } from 'preact'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { words } from '#web/words.ts'
import type { EditionProps } from '../edition.view.tsx'
import { editionPath } from '../paths.ts'
import { getSheet } from './sheets.ts'
import { StepForm } from './step-form.view.tsx'
import { mostMembers, voteName, voteRows } from './votes.ts'

/** What each member of a council gives, criterion by criterion of the sheet: a row each, and more rows when asked for. */
export function AppraiseForm(props: EditionProps): JSX.Element {
  const { frame, typed = {} } = props
  const { language, today, address } = frame
  const { review } = words(language).curriculum
  const sheet = getSheet(today)
  const count = voteRows(sheet, typed, typed.more !== undefined)
  const cell = (nth: number, name: string, label: string, points = false) => (
    <input
      name={name}
      aria-label={review.ofMember(nth, label)}
      value={typed[name] ?? ''}
      autocomplete="off"
      {...(points && { inputmode: 'decimal' as const, size: 4 })}
    />
  )
  return (
    <StepForm {...props} kind="appraise" also={<More {...props} full={count >= mostMembers} />}>
      <p class="muted" id="votes">
        {review.membersHint(sheet.council)}
      </p>
      <DataTable
        language={language}
        caption={review.members}
        address={address}
        rows={Array.from({ length: count }, (_, at) => at + 1)}
        columns={[
          {
            key: 'member',
            heading: review.member,
            cell: (nth) => cell(nth, voteName(nth, 'member'), review.member),
          },
          ...sheet.criteria.map(({ key, name, points }) => ({
            key,
            heading: review.criterion(name, points),
            cell: (nth: number) => cell(nth, voteName(nth, { criterion: key }), name, true),
          })),
          {
            key: 'note',
            heading: review.note,
            // Words need more room than points.
            kind: 'bar',
            cell: (nth) => cell(nth, voteName(nth, 'note'), review.note),
          },
        ]}
      />
    </StepForm>
  )
}

/** Comes after the button that sends the votes, so that the Enter key sends them; nothing is judged when rows are added. */
function More({ frame: { language }, edition, full }: EditionProps & { full: boolean }): JSX.Element {
  const { review } = words(language).curriculum
  if (full) return <Button disabledReason={review.fullCouncil(mostMembers)}>{review.moreRows}</Button>
  return (
    <button
      type="submit"
      class="button quiet"
      name="more"
      value="1"
      formaction={`${editionPath(edition.id)}/buoc/appraise#votes`}
      formnovalidate
    >
      {review.moreRows}
    </button>
  )
}
