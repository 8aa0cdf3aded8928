import { attribute } from '#platform/zip/xml-scan.ts'
import type { Picture } from '../block.ts'
import type { Reading } from './reading.ts'
import { attributeOf, type Element, elementsOf, within } from './xml-tree.ts'

/** What is drawn in a run (`drawing`, `pict`, `object`): pictures in order, then text boxes. */
export function drawnThings(
  drawing: Element,
  reading: Reading,
): (Picture | { type: 'box'; element: Element })[] {
  if (/\/(chart|diagram)s?["/]/.test(within(drawing, 'graphicData')[0]?.attributes ?? ''))
    reading.notes.add('Biểu đồ và SmartArt không giữ được. Hãy chép chúng thành hình rồi thêm vào.')
  const boxes = within(drawing, 'txbxContent').map((element) => ({ type: 'box' as const, element }))
  // A picture inside a text box is read with the box.
  const outside = boxes.length > 0 ? withoutBoxes(drawing) : drawing
  const alt = altOf(outside)
  const drawn = [...within(outside, 'blip'), ...within(outside, 'imagedata')]
  const pictures = drawn.flatMap((one) =>
    pictureOf(attributeOf(one, 'embed') ?? attributeOf(one, 'id'), alt, reading),
  )
  return [...pictures, ...boxes]
}

function pictureOf(relationId: string | undefined, alt: string, reading: Reading): Picture[] {
  const relation = reading.relations.get(relationId ?? '')
  const name = relation?.target.replace(/^.*\//, '').slice(0, 80) ?? ''
  const bytes = relation && !relation.outside ? reading.media.get(relation.target) : undefined
  const file = bytes && reading.pictures.keep(bytes)
  if (file) return [{ type: 'picture', attrs: { file, alt, caption: '' } }]
  reading.notes.add(
    bytes ? notKept(name) : 'Có hình không nằm trong tệp nên không giữ được. Hãy thêm hình đó vào.',
  )
  return []
}

function notKept(name: string): string {
  return `Hình “${name}” không giữ được: chỉ giữ PNG, JPEG, GIF, WebP đến 20 MB. Hãy lưu thành PNG rồi thêm vào.`
}

/** What the author wrote for who cannot see; nothing for mere decoration. */
function altOf(drawing: Element): string {
  const [properties] = [...within(drawing, 'docPr'), ...within(drawing, 'shape')]
  if (!properties || within(properties, 'decorative').some(({ attributes }) => /"1"|"true"/.test(attributes)))
    return ''
  const written = ['descr', 'alt', 'title'].map((name) => attribute(properties.attributes, name) ?? '')
  return (written.find((text) => text !== '') ?? '').normalize('NFC').replace(/\s+/g, ' ').slice(0, 2_000)
}

function withoutBoxes(element: Element): Element {
  const children = elementsOf(element)
    .filter(({ name }) => name !== 'txbxContent')
    .map(withoutBoxes)
  return { ...element, children }
}
