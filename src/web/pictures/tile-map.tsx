import type { JSX } from 'preact'
import { rateText } from '#web/numbers.ts'
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

const height = 48
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
          <Island key={name} name={name} x={column * width} y={row * height} width={width} />
        ))}
        {layout.tiles.map(({ code, short, row, column }) => (
          <g key={code} transform={`translate(${column * width} ${row * height})`}>
            <Tile
              language={language}
              hatch={`${id}-hatch`}
              width={width - gap}
              short={short}
              figure={byCode.get(code)}
            />
          </g>
        ))}
      </svg>
      <TileLegend language={language} hatch={`${id}-hatch`} />
    </figure>
  )
}

type TileProps = {
  language: Language
  hatch: string
  width: number
  short: string
  figure: TileFigure | undefined
}

function Tile({ language, hatch, width, short, figure }: TileProps): JSX.Element {
  const shade = shadeOf(figure?.rate ?? null)
  const drawn = (
    <>
      <rect class={`tile ${shade}`} width={width} height={height - gap} rx="2" />
      {figure?.late && <rect fill={`url(#${hatch})`} y={height - gap - 7} width={width} height="7" />}
      <text class={`tile-rate ${shade}`} x={width / 2} y="18">
        {rateText(language, figure?.rate ?? null).replace(/\s?%/, '')}
      </text>
      <TileName shade={shade} width={width} short={short} />
    </>
  )
  if (!figure) return drawn
  const said = describe(language, figure)
  return (
    <a href={figure.href} aria-label={said}>
      <title>{said}</title>
      {drawn}
    </a>
  )
}

/** Names that could be wider than their tile in some font are set to its width. */
function TileName({ shade, width, short }: { shade: string; width: number; short: string }): JSX.Element {
  const wide = short.length * 6.3 > width - 2
  return (
    <text
      class={`tile-name ${shade}`}
      x={width / 2}
      y="32"
      {...(wide && { textLength: width - 4, lengthAdjust: 'spacingAndGlyphs' })}
    >
      {short}
    </text>
  )
}

function describe(language: Language, { name, rate, covered, population, late }: TileFigure): string {
  const { coverage } = words(language)
  if (population === 0) return `${name}: ${coverage.nobody}`
  const figure = `${name}: ${rateText(language, rate)} · ${coverage.fraction(covered, population)}`
  return late ? `${figure} · ${coverage.map.late}` : figure
}

function Island({ name, x, y, width }: { name: string; x: number; y: number; width: number }): JSX.Element {
  const dots = [
    [-14, 12],
    [-4, 18],
    [8, 11],
    [15, 20],
  ] as const
  return (
    <g class="island" transform={`translate(${x} ${y})`}>
      {dots.map(([dx, cy]) => (
        <circle key={dx} cx={width / 2 + dx} cy={cy} r="2" />
      ))}
      <text x={width / 2} y="36">
        {name}
      </text>
    </g>
  )
}

/** Slanted lines that say "late" where colour cannot. */
export function Hatch({ id }: { id: string }): JSX.Element {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="6" height="6" />
      <rect class="hatch-line" width="3" height="6" />
    </pattern>
  )
}
