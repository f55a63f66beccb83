import { hrefWith } from '#tab/components/address.ts'

/** Returns the address of the answer to a question, which an answer gave; with it what outlives a page. */
export function askHref(question: string, search: string): string {
  const params = new URLSearchParams(question)
  for (const [name, value] of new URLSearchParams(hrefWith('', search, 'lasting'))) params.set(name, value)
  return params.size > 0 ? `/ask?${params}` : '/ask'
}

/** Returns the question that an address holds; '' where it holds none. */
export function questionIn(search: string): string {
  const params = new URLSearchParams(search)
  for (const name of new URLSearchParams(hrefWith('', search, 'lasting')).keys()) params.delete(name)
  return params.toString()
}
