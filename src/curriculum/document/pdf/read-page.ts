import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { safeLink } from '../inline.ts'
import { isOldFont, oldFontsNote } from '../old-fonts.ts'
import { addGlyph } from './add-glyph.ts'
import { combined, type Matrix, matrixOf, moved } from './matrix.ts'
import type { Glyph, Placed } from './placed.ts'
import {
  changeText,
  type Font,
  freshState,
  moveLine,
  type ShownGlyph,
  showGlyphs,
  type TextState,
} from './text-state.ts'

/** A page with so many things on it is a map or an attack. */
const mostOperators = 1_000_000
const operators = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]))

type Link = { href: string; left: number; right: number; top: number; bottom: number }

/**
 * Everything drawn on a page, in order, with where it is and to which part of the structure it belongs. A page on which
 * no line runs from left to right lies on its side or its head: it is turned until lines do.
 */
export async function readPage(page: PDFPageProxy, notes: Set<string>): Promise<Placed[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  if (fnArray.length > mostOperators) throw new Error('a page with too many operators')
  const hasText = fnArray.some((code) => showsText(operators.get(code) ?? ''))
  const fonts = await readFonts(page, fnArray, argsArray)
  if ([...fonts.values()].some(({ old }) => old)) notes.add(oldFontsNote)
  let upright: Placed[] = []
  for (const turn of hasText ? [0, 90, 270, 180] : [0]) {
    const { transform } = page.getViewport({ scale: 1, rotation: page.rotate + turn })
    const placed = await readTurned(page, fnArray, argsArray, matrixOf(transform), fonts)
    if (turn === 0) upright = placed
    if (placed.some(({ type }) => type === 'glyph')) return placed
  }
  return upright
}

async function readTurned(
  page: PDFPageProxy,
  fnArray: number[],
  argsArray: unknown[][],
  view: Matrix,
  fonts: Map<string, Font>,
): Promise<Placed[]> {
  const links = await readLinks(page, view)
  const placed: Placed[] = []
  const tags: { tag?: number; artifact: boolean }[] = []
  const saved: TextState[] = []
  let state = freshState(view)
  for (const [at, code] of fnArray.entries()) {
    const operator = operators.get(code) ?? ''
    const args = (argsArray[at] ?? []) as unknown[]
    const tagged = tags.at(-1) ?? { artifact: false }
    if (operator === 'save' || operator === 'paintFormXObjectBegin') {
      saved.push({ ...state })
      if (operator !== 'save' && args[0]) state.place = combined(state.place, matrixOf(args[0]))
    } else if (operator === 'restore' || operator === 'paintFormXObjectEnd') state = saved.pop() ?? state
    else if (operator === 'transform') state.place = combined(state.place, matrixOf(args))
    else if (/^beginMarkedContent/.test(operator)) tags.push(tagOf(args, tagged))
    else if (operator === 'endMarkedContent') tags.pop()
    else if (operator === 'setFont') {
      state.font = fonts.get(String(args[0])) ?? state.font
      state.size = Number(args[1])
    } else if (showsText(operator)) {
      if (/^nextLine/.test(operator)) moveLine(state, 0, state.leading)
      const glyphs = args.find((one) => Array.isArray(one)) as ShownGlyph[] | undefined
      const { strong, em } = state.font
      showGlyphs(state, glyphs ?? [], (drawn) =>
        addGlyph(placed, linked({ type: 'glyph', ...drawn, strong, em, ...tagged }, links)),
      )
    } else if (operator === 'paintImageXObject')
      placed.push({ ...corners(state.place), name: String(args[0]), ...tagged })
    else if (operator === 'paintInlineImageXObject')
      placed.push({ ...corners(state.place), pixels: args[0], ...tagged })
    else changeText(state, operator, args)
  }
  return placed
}

function showsText(operator: string): boolean {
  return /showText|showSpaced/i.test(operator)
}

/** Marked content names its part by a number; what lies inside an artifact is one too. */
function tagOf([name, properties]: unknown[], outer: { tag?: number; artifact: boolean }) {
  const kind = typeof name === 'string' ? name : (name as { name?: string } | null)?.name
  const artifact = outer.artifact || kind === 'Artifact'
  return typeof properties === 'number' ? { tag: properties, artifact } : { ...outer, artifact }
}

/** A picture fills the unit square of its place. */
function corners(place: Matrix) {
  const [x1, y1] = moved(place, 0, 0)
  const [x2, y2] = moved(place, 1, 1)
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)]
  return { type: 'picture' as const, x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
}

async function readFonts(page: PDFPageProxy, codes: number[], args: unknown[][]): Promise<Map<string, Font>> {
  const names = new Set(codes.flatMap((code, at) => (code === OPS.setFont ? [String(args[at]?.[0])] : [])))
  const fonts = new Map<string, Font>()
  for (const name of names) {
    if (!page.commonObjs.has(name)) continue
    const font = page.commonObjs.get(name) as {
      name?: string
      bold?: boolean
      black?: boolean
      italic?: boolean
      fontMatrix?: number[]
      bbox?: number[]
      isType3Font?: boolean
    }
    const called = font.name ?? ''
    fonts.set(name, {
      strong: Boolean(font.bold || font.black) || /bold|black|heavy|semibold/i.test(called),
      em: Boolean(font.italic) || /italic|oblique/i.test(called),
      old: isOldFont(called),
      unit: font.fontMatrix?.[0] || 0.001,
      tall: font.isType3Font ? tallOf(font) : 1,
    })
  }
  return fonts
}

/** How tall letters are that a file draws itself, in units of its own, for a size of 1. */
function tallOf({ bbox, fontMatrix }: { bbox?: number[]; fontMatrix?: number[] }): number {
  const height = Math.abs((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0)) * Math.abs(fontMatrix?.[3] ?? 0)
  return height > 0 && Number.isFinite(height) ? height : 1
}

async function readLinks(page: PDFPageProxy, view: Matrix): Promise<Link[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as { url?: string; rect?: number[] }[]
  return annotations.flatMap(({ url, rect }) => {
    const href = safeLink(url)
    if (!href || rect?.length !== 4) return []
    const [x1, y1] = moved(view, rect[0] ?? 0, rect[1] ?? 0)
    const [x2, y2] = moved(view, rect[2] ?? 0, rect[3] ?? 0)
    return [
      {
        href,
        left: Math.min(x1, x2),
        right: Math.max(x1, x2),
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
      },
    ]
  })
}

function linked(glyph: Glyph, links: readonly Link[]): Glyph {
  const [x, y] = [glyph.x + glyph.width / 2, glyph.y - glyph.size / 4]
  const link = links.find(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom)
  return link ? { ...glyph, link: link.href } : glyph
}
