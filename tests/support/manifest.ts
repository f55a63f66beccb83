import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Values that stand in for the operator's own, by variable of manifest/README.md. */
const EXAMPLE = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  TAB_APP_ID_URI: 'api://fristvagt.example.dk/33333333-3333-4333-8333-333333333333',
  APP_DOMAIN: 'fristvagt.example.dk',
  PRIVACY_URL: 'https://www.example.dk/privatliv',
  TERMS_URL: 'https://www.example.dk/vilkaar',
} as const satisfies Record<string, string>

export const EXAMPLE_VARIABLES: Readonly<Record<string, string>> = EXAMPLE

/** Returns the path of a file of the project. */
export const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Returns the variables, written ${{NAME}}, of a text, each once. */
export function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$\{\{(\w+)\}\}/g)].map((m) => m[1] ?? ''))].sort()
}

/** Returns a file of manifest/ as an operator's package has it. Throws on a variable that nobody knows. */
export function filledIn(file: string): unknown {
  const text = readFileSync(inProject(`manifest/${file}`), 'utf8')
  return JSON.parse(
    text.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = EXAMPLE_VARIABLES[name]
      if (value === undefined) throw new Error(`${file} uses ${name}, which is not known`)
      return value
    }),
  )
}
