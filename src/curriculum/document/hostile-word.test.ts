import { describe, expect, test } from 'vitest'
import { outlineOf, refusalOf } from '#test/document/imported-bytes.ts'
import { p, wordFile } from '#test/document/word-file.ts'
import { makeZip } from '#test/workbook/make-zip.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const ole = (...inside: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), ...inside.map(utf16)])
const deep = '<w:p>'.repeat(500) + '</w:p>'.repeat(500)

describe('a file that is no sound .docx is refused with what to do', () => {
  test.each<[string, Buffer, RegExp]>([
    [
      'a bomb',
      wordFile(p('a'), { 'word/document.xml': Buffer.alloc(40_000_000, ' ') }),
      /không an toàn.*quá lớn/,
    ],
    [
      'a part too large to read',
      wordFile(p('a'), { 'word/document.xml': `<a>${'ab<b/>'.repeat(9_000_000)}</a>` }),
      /quá lớn/,
    ],
    [
      'a document type with entities',
      wordFile('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }),
      /không an toàn/,
    ],
    [
      'a document type in its styles',
      wordFile(p('a'), { 'word/styles.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }),
      /không an toàn/,
    ],
    ['elements nested without end', wordFile(deep), /không an toàn|hỏng/],
    ['macros', wordFile(p('a'), { 'word/vbaProject.bin': 'x' }), /macro/],
    ['a path outside', wordFile(p('a'), { '../../etc/cron.d/x': 'x' }), /không an toàn/],
    ['no text part', makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }]), /hỏng/],
    ['no XML in its text part', wordFile('', { 'word/document.xml': 'xin chào' }), /hỏng/],
    ['tags that cross', wordFile('<w:p><w:r></w:p></w:r>'), /hỏng/],
    ['a workbook', wordFile('', { 'xl/workbook.xml': '<a/>' }), /Excel/],
    ['OpenDocument', wordFile('', { mimetype: 'application/vnd.oasis.opendocument.text' }), /OpenDocument/],
    ['some zip', makeZip([{ name: 'a.txt', data: 'a' }]), /tệp nén/],
    ['an old .doc', ole('WordDocument'), /kiểu cũ \(\.doc\)/],
    ['a locked .docx', ole('EncryptedPackage'), /mật khẩu/],
    ['a web page', Buffer.from('<!DOCTYPE html><html><script>alert(1)</script>'), /trang web/],
    ['RTF', Buffer.from('{\\rtf1 a}'), /RTF/],
    ['nothing', Buffer.alloc(0), /trống/],
    ['three letters', Buffer.from('abc'), /không rõ loại/],
    ['only empty paragraphs', wordFile(p('')), /không có chữ/],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toMatch(sentence)
  })

  test('cut off anywhere', async () => {
    const whole = wordFile(p('a'))
    for (let length = 1; length < whole.length; length += 97)
      expect(await refusalOf(whole.subarray(0, length))).toMatch(/hỏng|không rõ loại/)
  })
})

test('what is left out of a .docx leaves the rest as it is', async () => {
  const program = { 'word/embeddings/oleObject1.bin': 'MZ', 'word/activeX/activeX1.xml': '<a onload="x"/>' }
  expect(await outlineOf(wordFile(p('&lt;script&gt;alert(1)&lt;/script&gt;'), program))).toEqual([
    '<script>alert(1)</script>',
  ])
})
