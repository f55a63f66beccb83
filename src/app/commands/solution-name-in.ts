import type { Edition } from '#domain/edition.ts'

/** Returns the name of a solution of an edition; its id where the edition does not describe it. */
export function solutionNameIn({ solutions }: Pick<Edition, 'solutions'>, id: string): string {
  return solutions.find((solution) => solution.id === id)?.name ?? id
}
