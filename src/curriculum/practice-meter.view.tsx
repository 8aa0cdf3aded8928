import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Bar } from '#web/ui/bar.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { EditionShown } from './edition.query.ts'
import { isLessPractice, practiceShare, taught } from './periods.ts'

/** In a larger class than this people listen and do not practise; a policy, not a law (domain §6, crowding). */
export const largestPractisingClass = 60

/** How much of its time an edition gives to practice, beside the edition before. */
export function PracticeMeter({
  frame: { language },
  edition,
}: {
  frame: Frame
  edition: EditionShown
}): JSX.Element {
  const { meter } = words(language).curriculum
  const { periods, before, content } = edition
  const [share, earlier] = [practiceShare(periods), before && practiceShare(before)]
  const size = content.classSize ?? 0
  const practises = periods.practice > 0
  return (
    <Section id="practice" title={meter.title}>
      <p>
        <strong>{meter.share(share)}</strong>{' '}
        <span class="muted">{meter.of(periods.practice + periods.fieldVisit, taught(periods))}</span>
      </p>
      <Bar
        language={language}
        rate={share}
        {...(earlier !== null && { goal: earlier, late: (share ?? 0) < earlier })}
      />
      {before && <p class="muted">{meter.before(earlier)}</p>}
      {before && isLessPractice(periods, before) && (
        <Notice language={language} kind="late" title={meter.less}>
          {meter.lessText(content.lessPracticeWhy)}
        </Notice>
      )}
      {practises && size > largestPractisingClass && (
        <Notice language={language} kind="late">
          {meter.crowded(size, largestPractisingClass)}
        </Notice>
      )}
    </Section>
  )
}
