import { z } from 'zod'
import { EditionContent } from './edition.ts'
import { MaterialContent } from './material/material.ts'
import { TopicContent } from './topic.ts'

/** What is written as one. */
export const pieceKinds = ['edition', 'topic', 'material'] as const
export type PieceKind = (typeof pieceKinds)[number]

/** What a piece of each kind says. */
export type PieceContents = { edition: EditionContent; topic: TopicContent; material: MaterialContent }
export type PieceContent = PieceContents[PieceKind]

const shapes = { edition: EditionContent, topic: TopicContent, material: MaterialContent }

/** A text as somebody sends it, by its kind; the shape is looked at when the kind is known. */
export const Sent = z.record(z.string(), z.unknown())

export function shapeOf<Kind extends PieceKind>(kind: Kind): z.ZodType<PieceContents[Kind]> {
  return shapes[kind] as unknown as z.ZodType<PieceContents[Kind]>
}
