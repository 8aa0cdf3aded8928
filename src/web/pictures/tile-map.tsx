import type { JSX } from 'preact'
import { nothing, numberText, rateText } from '#web/numbers.ts'
import { type Language, words } from '#web/words.ts'
import type { TileLayout } from './tile-layout.ts'
import { TileLegend } from './tile-legend.tsx'
import { shadeOf } from './tile-shade.ts'

export type TileFigure = {
  /** The province's code in the list of the layout. */
  code: string
  name: string
  href: string
  /** Per cent, null when nobody is in the group. */
  rate: number | null
  population: number
  covered: number
  /** Behind the goal: hatched. */
  late: boolean
}

export type TileMapProps = {
  language: Language
  /** Unique on its page. */
  id: string
  /** What the shades show, of which day. */
  title: string
  layout: TileLayout
  figures: readonly TileFigure[]
}

const height = 51
const gap = 2

/** The country as tiles, one a province: shaded by rate, its number inside, hatched when late. The caller puts the table underneath. */
export function TileMap({ language, id, title, layout, figures }: TileMapProps): JSX.Element {
  // As many units across as a phone has pixels, so that words keep their size there.
  const width = 360 / layout.columns
  const byCode = new Map(figures.map((figure) => [figure.code, figure]))
  return (
    <figure class={width < 65 ? 'tile-map dense' : 'tile-map'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture with links in it is a group, not an image */}
      <svg
        viewBox={`0 0 360 ${layout.rows * height}`}
        role="group"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{words(language).coverage.map.describe}</desc>
        <Hatch id={`${id}-hatch`} />
        {layout.islands.map(({ name, row, column }) => (
          <Island key={name} name={name} place={placeOf(row, column, width)} />
        ))}
        {layout.tiles.map(({ code, short, row, column }) => (
          <Tile
            key={code}
            language={language}
            hatch={`url(#${id}-hatch)`}
            place={placeOf(row, column, width)}
            width={width - gap}
            short={short}
            figure={byCode.get(code)}
          />
        ))}
      </svg>
      <TileLegend language={language} hatch={`url(#${id}-hatch)`} />
    </figure>
  )
}

/** Moves to the middle of the upper edge of a tile; everything in it is drawn from there. */
function placeOf(row: number, column: number, width: number): string {
  return `translate(${column * width + width / 2} ${row * height})`
}

type TileProps = {
  language: Language
  hatch: string
  place: string
  width: number
  short: string
  figure: TileFigure | undefined
}

function Tile({ language, hatch, place, width, short, figure }: TileProps): JSX.Element {
  const rate = figure?.rate ?? null
  const kind = `tile ${shadeOf(rate)}`
  const drawn = (
    <>
      <path d={`M${-width / 2} 0h${width}v${height - gap}h${-width}z`} />
      {figure?.late && <path fill={hatch} d={`M${-width / 2} ${height - gap}v-7h${width}v7z`} />}
      <text class="tile-rate" y="19">
        {rate === null ? nothing : numberText(language, rate, 1)}
      </text>
      <text class="tile-name" y="34" {...fitted(short, width)}>
        {short}
      </text>
    </>
  )
  if (!figure) {
    return (
      <g class={kind} transform={place}>
        {drawn}
      </g>
    )
  }
  const said = describe(language, figure)
  return (
    // Its title names it, and not a label besides: that would have to begin with the words that are seen (WCAG 2.5.3).
    <a class={kind} {...{ transform: place }} href={figure.href}>
      <title>{said}</title>
      {drawn}
    </a>
  )
}

/** Names that could be wider than their tile in some font are set to its width. */
function fitted(short: string, width: number) {
  return (
    short.length * 6.3 > width - 2 && { textLength: width - 4, lengthAdjust: 'spacingAndGlyphs' as const }
  )
}

function describe(language: Language, { name, rate, covered, population, late }: TileFigure): string {
  const { coverage } = words(language)
  if (population === 0) return `${name}: ${coverage.nobody}`
  const figure = `${name}: ${rateText(language, rate)} · ${coverage.fraction(covered, population)}`
  return late ? `${figure} · ${coverage.map.late}` : figure
}

function Island({ name, place }: { name: string; place: string }): JSX.Element {
  return (
    <g class="island" transform={place}>
      <path d="M-14 12h0M-4 18h0M8 11h0M15 20h0" />
      <text y="36">{name}</text>
    </g>
  )
}

/** Slanted lines that say "late" where colour cannot. */
function Hatch({ id }: { id: string }): JSX.Element {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="6" height="6" />
      <rect class="hatch-line" width="3" height="6" />
    </pattern>
  )
}
