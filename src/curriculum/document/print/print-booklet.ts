import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { packageRoot } from '#platform/package-root.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PictureFile } from '../imported.ts'
import { type Booklet, bookletTypst } from './booklet.typst.ts'

const fonts = dirname(
  createRequire(join(packageRoot, 'package.json')).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
)
/** All that the compiler may read: a folder with one typeface in it. */
const workspace = join(fonts, '400Regular')
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/**
 * The booklet as the bytes of a tagged PDF. A picture that cannot be printed is told by its words. It takes some
 * milliseconds a page and holds up whoever calls it: `printApart` does not.
 */
export function printBooklet(booklet: Booklet, files: readonly PictureFile[]): Buffer {
  const compiler = newCompiler()
  const paths = new Map(files.map((file) => [file.hash, placePicture(compiler, file)]))
  const whole = compile(
    compiler,
    bookletTypst(booklet, (file) => paths.get(file)),
  )
  if (whole) return whole
  // One bad picture spoils all: each is tried alone.
  for (const [hash, path] of paths) if (!compile(compiler, `#image("${path}")`)) paths.delete(hash)
  const rest = compile(
    compiler,
    bookletTypst(booklet, (file) => paths.get(file)),
  )
  if (!rest)
    throw new Refusal(
      'invalid',
      'Tài liệu lồng quá sâu hoặc quá lớn nên không in được. Hãy chia thành nhiều phần.',
    )
  return rest
}

function newCompiler(): NodeCompiler {
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: faces.map((face) => join(fonts, face)) }] })
}

/** Pictures lie in the compiler's memory, as if beside the source. */
function placePicture(compiler: NodeCompiler, { hash, mediaType, bytes }: PictureFile): string {
  const name = `${hash}.${mediaType.replace('image/', '').replace('jpeg', 'jpg')}`
  compiler.mapShadow(join(workspace, name), Buffer.from(bytes))
  return `/${name}`
}

function compile(compiler: NodeCompiler, source: string): Buffer | undefined {
  const { result } = compiler.compile({ mainFileContent: source })
  return result ? compiler.pdf(result) : undefined
}
