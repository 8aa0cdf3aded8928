import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { type Source, sourcesUnder } from './sources.ts'

/** The links of a page to files that are not there. Pictures are made by a script and may be missing before it ran. */
function deadLinks({ path, text }: Source): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
  const local = links.filter((link) => !/^[a-z]+:/.test(link) && !link.endsWith('.png'))
  const dead = local.filter((link) => !existsSync(join(packageRoot, dirname(path), link)))
  return dead.map((link) => `${path}: ${link}`)
}

test('every page links only to what is there', () => {
  const own = readdirSync(packageRoot).filter((name) => name.endsWith('.md'))
  const pages = [
    ...own.map((path) => ({ path, text: readFileSync(join(packageRoot, path), 'utf8') })),
    ...sourcesUnder(['docs', 'src'], /\.md$/),
  ]
  expect(own).toContain('README.md')
  expect(pages.flatMap(deadLinks)).toEqual([])
})

test('a link to nothing is found', () => {
  const text =
    'See [here](LICENSE), [there](gone.md#a), [elsewhere](https://example.org/b.md) and ![this](c.png).'
  expect(deadLinks({ path: 'README.md', text })).toEqual(['README.md: gone.md'])
})
