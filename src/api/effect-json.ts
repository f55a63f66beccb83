import type { z } from 'zod'
import type { Catalogue } from '#domain/catalogue.ts'
import { countEffects, type NudgeEffect } from '#domain/nudge-effect.ts'
import type { effectSchema } from './report-schemas.ts'

/** Returns the effect of nudges as the contract of the API and of the command `effect` has it. */
export function effectJson(
  effects: readonly NudgeEffect[],
  { municipality, days, catalogue }: { municipality: string; days: number; catalogue: Catalogue },
): z.output<typeof effectSchema> {
  const ofStage = Map.groupBy(effects, ({ stage }) => stage)
  const ofItem = Map.groupBy(effects, ({ item }) => item)
  return {
    municipality,
    days,
    total: countEffects(effects),
    stages: [...ofStage].map(([stage, some]) => ({ stage, ...countEffects(some) })),
    items: [...ofItem].map(([id, some]) => ({
      id,
      title: catalogue.obligations.get(id)?.item.title ?? id,
      ...countEffects(some),
      each: some.map(({ day, stage, channels, changedAt, workingDays }) => ({
        day,
        stage,
        channels,
        ...(changedAt && { changedAt: changedAt.toString({ fractionalSecondDigits: 3 }) }),
        ...(workingDays === undefined ? {} : { workingDays }),
      })),
    })),
  }
}
