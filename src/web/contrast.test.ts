import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'

const [light = '', dark = ''] = readFileSync(join(packageRoot, 'src/web/style/tokens.css'), 'utf8').split(
  '@media',
)
const themes = { light: colours(light), dark: colours(dark) }

const words = [
  ['ink', 'paper'],
  ['muted', 'paper'],
  ['accent', 'paper'],
  ['late', 'paper'],
  ['wrong', 'paper'],
  ['on-accent', 'accent'],
  ['ink', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['ink', 'late-soft'],
  ['late', 'late-soft'],
  ['accent', 'late-soft'],
  ['muted', 'late-soft'],
  ['ink', 'wrong-soft'],
  ['wrong', 'wrong-soft'],
  ...['1', '2', '3', '4', '5', 'none'].map((shade) => [`on-shade-${shade}`, `shade-${shade}`]),
] as [string, string][]

/** Edges of controls, bars, lines and marks. */
const marks = [
  ['edge', 'paper'],
  ['edge', 'late-soft'],
  ['accent', 'track'],
  ['late-mark', 'paper'],
  ['late-mark', 'late-soft'],
  ['ink', 'track'],
] as [string, string][]

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  test.each(words)('%s on %s reads at 4.5 : 1', (text, ground) => {
    expect(contrast(theme[text]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(marks)('%s on %s is seen at 3 : 1', (mark, ground) => {
    expect(contrast(theme[mark]!, theme[ground]!)).toBeGreaterThanOrEqual(3)
  })

  test('the greens of the map go one way', () => {
    const steps = ['1', '2', '3', '4', '5'].map((step) => luminance(theme[`shade-${step}`]!))
    const sorted = [...steps].sort((a, b) => a - b)
    expect([sorted, [...sorted].reverse()]).toContainEqual(steps)
  })
})

test('both themes name the same colours', () => {
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort())
})

function colours(css: string): { [name: string]: string } {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
