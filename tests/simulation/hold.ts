/** Holds something to a rule by its words. */
export type Hold = (rule: string, holds: boolean, of: () => unknown) => void

/** Returns a holder that throws at the first rule that is broken, and counts how often each was put to the test. */
export function holder(): { readonly hold: Hold; readonly checked: ReadonlyMap<string, number> } {
  const checked = new Map<string, number>()
  return {
    checked,
    hold(rule, holds, of) {
      checked.set(rule, (checked.get(rule) ?? 0) + 1)
      if (!holds) throw new Error(`against the rule "${rule}": ${JSON.stringify(of())}`)
    },
  }
}
