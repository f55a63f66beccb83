const VARIABLE = /\$\{\{(\w+)\}\}/g

/** Returns the names of the variables, written ${{NAME}}, of a text, each once and sorted. */
export function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''))].sort()
}

/** Returns a JSON text with its variables filled in. Throws on a variable that has no value. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nobody gives \${{${name}}} a value`)
    // A quotation mark in a value would end the string that it is put into.
    return JSON.stringify(value).slice(1, -1)
  })
}
