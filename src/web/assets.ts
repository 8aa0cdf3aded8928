import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { packageRoot } from '#platform/package-root.ts'

/** A file of ours that a browser asks for: its path names its content, so it may be kept for ever. */
export type Asset = { path: string; type: string; body: string }

/** The one stylesheet. Bundled and made small at first use, from `src/web/style.css`, the same from source, bundle and test. */
export function stylesheet(): Asset {
  return kept('style.css', () => asset('css', 'text/css; charset=utf-8', bundle('style.css')))
}

/** The custom elements, as one script. Every page works without them. */
export function behaviours(): Asset {
  return kept('behaviours', () => asset('js', 'text/javascript; charset=utf-8', bundle('behaviours/all.ts')))
}

/** How a document looks, to read and to write: only on pages that show one. */
export function documentStyle(): Asset {
  return kept('document.css', () => asset('css', 'text/css; charset=utf-8', bundle('style/document.css')))
}

/** What the editor of documents needs besides. */
export function editorStyle(): Asset {
  return kept('editor.css', () => asset('css', 'text/css; charset=utf-8', bundle('style/editor.css')))
}

/** The editor of documents, only on the pages where one writes. */
export function editor(): Asset {
  return kept('editor', () =>
    asset('js', 'text/javascript; charset=utf-8', bundle('editor/behaviours/document-editor.ts')),
  )
}

/** The mark in the browser's tab. */
export function icon(): Asset {
  return kept('icon', () => asset('svg', 'image/svg+xml', readFileSync(join(folder, 'icon.svg'), 'utf8')))
}

/** All of them, for whoever serves `/assets/`. */
export function assets(): Asset[] {
  return [stylesheet(), behaviours(), documentStyle(), editorStyle(), editor(), icon()]
}

const folder = join(packageRoot, 'src', 'web')
const made = new Map<string, Asset>()

function kept(name: string, make: () => Asset): Asset {
  const known = made.get(name)
  if (known) return known
  const fresh = make()
  made.set(name, fresh)
  return fresh
}

function bundle(file: string): string {
  const built = buildSync({
    entryPoints: [join(folder, file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // Cheap phones keep old browsers for years.
    target: ['chrome100', 'firefox100', 'safari15.4'],
    legalComments: 'none',
  })
  return built.outputFiles[0]?.text ?? ''
}

function asset(ending: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${hash}.${ending}`, type, body }
}
