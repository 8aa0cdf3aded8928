import type { JSX } from 'preact'
import type { UnitShown } from '#organization/unit.query.ts'
import { groupWords, qualifyingWords } from '#schemes/rule-words.ts'
import type { RuleInForce } from '#schemes/rules.query.ts'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Rate } from '#web/ui/rate.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { type ChildRow, sorted } from './child-rows.ts'
import type { Coverage } from './coverage.query.ts'
import { Goals } from './goals.view.tsx'
import { draftPath, listPath, movementPath } from './paths.ts'
import { goalOn, measureName } from './standing.ts'
import { crumbs, there, unitTitle } from './unit-title.ts'
import { UnitsTable } from './units-table.view.tsx'

export type MeasureProps = {
  frame: Frame
  scheme: KnownScheme
  measure: Measure
  unit: UnitShown
  reading: Coverage
  rows: readonly ChildRow[]
  versions: readonly RuleInForce[]
  /** Whether the reader publishes rules and sets goals. */
  maySet: boolean
  /** The id under which the goal of this page's form is set, so that sending it twice sets it once. */
  requestId: string
  sort?: string | undefined
}

/** One measure: its rule in words, its goals, where it stands unit by unit. */
export function measurePage(props: MeasureProps): string {
  const { frame, scheme, measure, unit, reading, versions, maySet, requestId } = props
  const { language } = frame
  const say = words(language).coverage.pages
  const own = reading.measures.find((one) => one.measure === measure.key)
  return page({
    frame,
    title: `${measure.key} · ${measureName(language, measure)}`,
    lead: (
      <>
        {unitTitle(frame, unit)}:{' '}
        {own && (
          <Rate language={language} rate={own.rate} covered={own.covered} population={own.population} />
        )}
      </>
    ),
    path: crumbs(frame, unit.path),
    section: 'targets',
    actions: (
      <>
        <Button href={there(frame, listPath(measure.key, { unit: unit.id, side: 'missing' }))}>
          {say.list.sides.missing}
        </Button>
        <Button href={there(frame, movementPath(measure.key, { unit: unit.id }))}>{say.list.movement}</Button>
        {maySet && <Button href={draftPath(measure.key)}>{say.rule.change}</Button>}
      </>
    ),
    children: (
      <>
        <Section id="rule" title={say.rule.title}>
          {versions.map((version) => (
            <Version key={version.id} frame={frame} version={version} only={versions.length === 1} />
          ))}
        </Section>
        <Goals
          frame={frame}
          measure={measure.key}
          targets={scheme.targets.filter((one) => one.measure === measure.key)}
          maySet={maySet}
          requestId={requestId}
        />
        <ByUnit {...props} />
      </>
    ),
  })
}

/** A version of the rule in words; where there are several, with the days it judges. */
function Version({
  frame,
  version,
  only,
}: {
  frame: Frame
  version: RuleInForce
  only: boolean
}): JSX.Element {
  const { language, day } = frame
  const say = words(language).coverage.pages.rule
  const inForce = version.since <= day && (version.until === null || day < version.until)
  return (
    <>
      {!only && (
        <h3>
          {say.since(version.since, version.until)}
          {inForce && ` · ${say.inForce}`}
        </h3>
      )}
      <Facts
        facts={[
          { term: say.group, value: groupWords(language, version.group) },
          { term: say.qualifying, value: qualifyingWords(language, version.qualifying).join(' ') },
          ...(version.basis === null ? [] : [{ term: say.basis, value: version.basis }]),
        ]}
      />
    </>
  )
}

function ByUnit({ frame, scheme, measure, rows, sort }: MeasureProps): JSX.Element | null {
  if (rows.length === 0) return null
  const say = words(frame.language).coverage.pages
  return (
    <Section id="units" title={say.rule.byUnit}>
      <UnitsTable
        frame={frame}
        caption={say.children.caption(measure.key, frame.day)}
        rows={sorted(rows, sort, frame.language)}
        measure={measure.key}
        goal={goalOn(scheme.targets, measure.key, frame.day)}
        sort={sort}
        show={['unit', 'bar', 'rate', 'fraction', 'distance', 'next']}
      />
    </Section>
  )
}
