import { z } from 'zod'
import { type Level, levels } from '#organization/unit.ts'

const Sign = z.object({
  key: z.string(),
  levels: z.array(z.enum(levels)),
  titles: z.array(z.string()).default([]),
  text: z.string(),
})

/** What officers must be able to do, and by what signs one sees it, as `reference/curriculum/competencies.json` lists them. */
export const Competency = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.string(),
  signs: z.array(Sign),
})
export type Competency = z.infer<typeof Competency>

export type Unbuilt = {
  level: Level
  /** How many signs there are at the level. */
  signs: number
  unbuilt: { competency: string; name: string; sign: string; text: string }[]
}

/** For each level the signs that nothing taught there builds. */
export function unbuiltOf(
  competencies: readonly Competency[],
  built: readonly { level: Level; sign: string }[],
): Unbuilt[] {
  return levels.flatMap((level) => {
    const all = competencies.flatMap(({ key: competency, name, signs }) =>
      signs
        .filter((sign) => sign.levels.includes(level))
        .map(({ key: sign, text }) => ({ competency, name, sign, text })),
    )
    if (all.length === 0) return []
    const here = new Set(built.filter((one) => one.level === level).map(({ sign }) => sign))
    return [{ level, signs: all.length, unbuilt: all.filter(({ sign }) => !here.has(sign)) }]
  })
}
