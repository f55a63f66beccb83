interface Findable {
  readonly title: string
  readonly solution?: { readonly id: string; readonly name: string } | undefined
  readonly audience: readonly string[]
}

/** Returns the items that have every word of the query somewhere, and belong to one of the solutions (ids, comma-separated). */
export function findItems<T extends Findable>(items: readonly T[], query: string, solutions: string): T[] {
  const words = query.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  const wanted = solutions === '' ? undefined : solutions.split(',')
  return items.filter((item) => {
    if (wanted && !wanted.includes(item.solution?.id ?? '')) return false
    if (words.length === 0) return true
    const text = [item.title, item.solution?.name ?? '', ...item.audience].join(' ').toLocaleLowerCase('da')
    return words.every((word) => text.includes(word))
  })
}

/** Returns the solutions of the items, each once, in Danish alphabetical order. */
export function solutionsOf(items: readonly Findable[]) {
  const byId = new Map(items.flatMap((i) => (i.solution ? [[i.solution.id, i.solution] as const] : [])))
  const { compare } = new Intl.Collator('da', { numeric: true })
  return [...byId.values()].sort((a, b) => compare(a.name, b.name))
}
