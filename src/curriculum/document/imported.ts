import type { Document } from './document.ts'

/** A picture that came with a document, kept apart from it. `hash` is the SHA-256 of its bytes, in hexadecimal. */
export type PictureFile = { hash: string; mediaType: PictureType; bytes: Uint8Array }

/** Kinds that every browser shows and that hold no program; SVG does. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

/** What an import brings: the document, its pictures, and in words what could not be kept. */
export type Imported = { document: Document; files: PictureFile[]; notes: string[] }
