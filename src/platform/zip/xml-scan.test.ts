import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unsound } from './unsound.ts'
import { attribute, scanXml } from './xml-scan.ts'

/** Everything that was told, texts joined, whatever the pieces the XML came in. */
function told(pieces: readonly string[]): string[] {
  const events: string[] = []
  const add = (kind: string, text: string) => {
    const last = events.at(-1)
    if (kind === 'text' && last?.startsWith('text ')) events[events.length - 1] = last + text
    else events.push(`${kind} ${text}`)
  }
  const scanner = scanXml({
    open: (name, attributes) => add('open', `${name}|${attribute(attributes, 'a') ?? ''}`),
    close: (name) => add('close', name),
    text: (text) => add('text', text),
  })
  for (const piece of pieces) scanner.write(piece)
  scanner.end()
  return events
}

const sample = `<?xml version="1.0"?><!-- <x> --><r><x:c b=' a=">"' a = "1&lt;2&#x1EBF;">Á&amp;<![CDATA[<&amp;>]]></x:c ><d a='"'/>\n</r>`

describe('scanXml', () => {
  test('tells names without prefix, attributes, text and CDATA', () => {
    expect(told([sample])).toEqual([
      'open r|',
      'open c|1<2ế',
      'text Á&<&amp;>',
      'close c',
      'open d|"',
      'close d',
      'text \n',
      'close r',
    ])
  })

  test('tells the same wherever the pieces are cut', () => {
    const cuts = fc.array(fc.nat(sample.length), { maxLength: 12 })
    fc.assert(
      fc.property(cuts, (places) => {
        const sorted = [0, ...places.sort((one, other) => one - other), sample.length]
        const pieces = sorted.slice(1).map((end, at) => sample.slice(sorted[at], end))
        expect(told(pieces)).toEqual(told([sample]))
      }),
    )
  })

  test.each([
    ['<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r>&b;</r>', 'unsafe'],
    ['<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', 'unsafe'],
    ['<r><c>', 'damaged'],
    ['<r>abc', 'damaged'],
    ['</r>', 'damaged'],
    [`<r a="${'x'.repeat(1_100_000)}`, 'damaged'],
  ])('refuses %.40s', (xml, reason) => {
    for (const pieces of [[xml], [...xml.slice(0, 50), xml.slice(50)]])
      expect(() => told(pieces)).toThrow(expect.objectContaining({ reason }))
  })

  test('does not wait for the end of a tag or text without end', () => {
    const ignore = () => {}
    const scanner = scanXml({ open: ignore, close: ignore, text: ignore })
    scanner.write('<r>')
    const endless = () => {
      for (let at = 0; at < 200; at++) scanner.write('x'.repeat(10_000))
    }
    expect(endless).toThrow(expect.objectContaining({ reason: 'damaged' }))
  })

  test('leaves entities it does not know, and puts a mark for characters that cannot be', () => {
    expect(told(['<r>&nbsp;&b;&#xD800;&#0;&#9999999;</r>'])[1]).toBe('text &nbsp;&b;\uFFFD\uFFFD\uFFFD')
  })

  test('any text at all is read or refused', () => {
    const noise = fc.stringMatching(/^[<>&!?/a"'= \]-]{0,60}$/)
    fc.assert(
      fc.property(fc.array(noise), (pieces) => {
        try {
          told(pieces)
        } catch (error) {
          expect(error).toBeInstanceOf(Unsound)
        }
      }),
      { numRuns: 500 },
    )
  })
})
