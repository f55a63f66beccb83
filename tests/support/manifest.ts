import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fillIn } from '../../manifest/packaging/fill-in.ts'

/** Values that stand in for the operator's own, by variable of manifest/README.md. */
const EXAMPLE = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  TAB_OBJECT_ID: '44444444-4444-4444-8444-444444444444',
  TAB_APP_ID_URI: 'api://fristvagt.example.dk/33333333-3333-4333-8333-333333333333',
  APP_DOMAIN: 'fristvagt.example.dk',
  PRIVACY_URL: 'https://www.example.dk/privatliv',
  TERMS_URL: 'https://www.example.dk/vilkaar',
} as const satisfies Record<string, string>

export const EXAMPLE_VARIABLES: Readonly<Record<string, string>> = EXAMPLE

/** Returns the path of a file of the project. */
export const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Returns a file of manifest/ as an operator's package has it. Throws on a variable that nobody knows. */
export const filledIn = (file: string): unknown =>
  JSON.parse(fillIn(readFileSync(inProject(`manifest/${file}`), 'utf8'), EXAMPLE_VARIABLES))
