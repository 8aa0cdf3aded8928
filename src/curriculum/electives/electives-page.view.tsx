import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { editionPath } from '../paths.ts'
import { ChoicesMade, ChosenBefore } from './choices-made.view.tsx'
import { Chosen } from './chosen.view.tsx'
import type { ElectivesProps } from './electives.view.tsx'
import { ElectivesForm } from './electives-form.view.tsx'
import type { ChoiceTyped } from './offered.view.tsx'
import { ProvincesChosen } from './provinces-chosen.view.tsx'

export type ElectivesPageProps = ElectivesProps & {
  typed: ChoiceTyped
  /** Whether the form is filled with what an old unit had chosen. */
  taken: boolean
  refused?: readonly string[]
}

/** The electives of an edition: what a unit teaches, the form to choose by, and what the provinces chose. */
export function electivesPage(props: ElectivesPageProps): string {
  const { frame, edition, electives, refused, taken } = props
  const { unit, provinces, writable, inForce } = electives
  const { language } = frame
  const { editions, electives: say } = words(language).curriculum
  const { content, number } = edition
  return page({
    frame,
    title: unit === null ? say.title : say.of(unit.name),
    lead: say.lead(content.title, number),
    path: [{ name: editions.nth(number), href: editionPath(edition.id) }, { name: say.title }],
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        {taken && <Notice language={language} kind="info" live title={say.before.taken} />}
        {unit !== null && <Chosen {...props} unit={unit.name} />}
        {unit === null && !inForce && <p class="muted">{say.notInForce(electives.on)}</p>}
        {electives.before.length > 0 && !taken && <ChosenBefore {...props} />}
        {unit !== null && writable && inForce && (
          <Section id="choose" title={say.choose}>
            <ElectivesForm {...props} unit={unit.id} />
          </Section>
        )}
        {electives.made.length > 0 && <ChoicesMade {...props} />}
        {provinces.length > 1 && inForce && <ProvincesChosen {...props} />}
        <p class="actions">
          <Button href={editionPath(edition.id)}>{say.back}</Button>
        </p>
      </>
    ),
  })
}
