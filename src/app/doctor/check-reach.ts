import type { Finding } from './finding.ts'

/** Looks in how many municipalities a deadline of the coming days would be told to nobody. `unheard` counts them. */
export async function checkReach(
  municipalities: readonly string[],
  unheard: (municipality: string) => Promise<number>,
): Promise<readonly Finding[]> {
  const silent: string[] = []
  // One by one: a hundred at once would wait for a connection longer than they may.
  for (const code of municipalities) if ((await unheard(code)) > 0) silent.push(code)
  if (silent.length === 0)
    return [{ check: 'reach', state: 'well', what: 'every deadline of the coming 30 days reaches somebody' }]
  return [
    {
      check: 'reach',
      state: 'warn',
      what: `in ${silent.length} of ${municipalities.length} municipalities a deadline of the coming 30 days reaches nobody`,
      cure: `see which, and what to do: reach --municipality ${silent[0]}`,
    },
  ]
}
