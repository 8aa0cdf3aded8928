import type { JSX } from 'preact'
import { type Language, words } from '#web/words.ts'
import { type Shade, shadeSteps } from './tile-shade.ts'

/** What the shades and the hatch of the tile map mean. */
export function TileLegend({ language, hatch }: { language: Language; hatch: string }): JSX.Element {
  const { map } = words(language).coverage
  const [, low, middle, high, full] = shadeSteps
  const shades: [Shade, string][] = [
    ['shade-1', map.below(low)],
    ['shade-2', map.between(low, middle)],
    ['shade-3', map.between(middle, high)],
    ['shade-4', map.between(high, full)],
    ['shade-5', map.full],
    ['shade-none', map.none],
  ]
  return (
    <figcaption>
      <ul class="legend" aria-label={map.legend}>
        {shades.map(([shade, label]) => (
          <li key={shade}>
            <Swatch shade={shade} /> {label}
          </li>
        ))}
        <li>
          <Swatch shade="shade-none" fill={hatch} /> {map.late}
        </li>
      </ul>
    </figcaption>
  )
}

function Swatch({ shade, fill }: { shade: Shade; fill?: string }): JSX.Element {
  return (
    <svg width="20" height="12" aria-hidden="true" class={`tile ${shade}`}>
      <path d="M0 0h20v12h-20z" fill={fill} />
    </svg>
  )
}
