import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Bar } from '#web/ui/bar.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { EditionShown } from '../edition.query.ts'
import type { ElectivesChosen } from '../electives/electives-chosen.query.ts'
import { practicePath } from '../paths.ts'
import { isLessPractice, practiceShare, taught } from '../periods.ts'
import { TaughtHere } from '../teaching/taught-here.view.tsx'
import { isCrowded, isTooLittlePractice } from './practice-policy.ts'

type Props = { frame: Frame; edition: EditionShown; electives: ElectivesChosen | null }

/** How much of its time an edition gives to practice, beside the edition before. */
export function PracticeMeter({ frame, edition, electives }: Props): JSX.Element {
  const { language } = frame
  const { meter, practicePolicy } = words(language).curriculum
  const { periods, before, content, policy } = edition
  const [share, earlier] = [practiceShare(periods), before && practiceShare(before)]
  const size = content.classSize ?? 0
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
      {policy.leastShare !== null && (
        <p class="muted">
          {meter.least(policy.leastShare, policy.basis)} <a href={practicePath}>{practicePolicy.title}</a>
        </p>
      )}
      {isTooLittlePractice(periods, policy) && (
        <Notice language={language} kind="late">
          {meter.tooLittle}
        </Notice>
      )}
      {isCrowded(periods, size, policy) && (
        <Notice language={language} kind="late">
          {meter.crowded(size, policy.largestClass ?? size)}
        </Notice>
      )}
      {electives && <TaughtHere frame={frame} edition={edition} electives={electives} />}
    </Section>
  )
}
