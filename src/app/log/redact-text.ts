import { redactCpr } from '#domain/cpr.ts'

/**
 * What must not be in a log, wherever in it: each pattern, and what stands in its place. None may begin anew at each
 * letter of what it has just read in vain: a long text would hold up the whole process.
 */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [removed]'],
  // A token, also when it is cut off or its signature is missing.
  [/eyJ[\w-]{8,}(\.[\w-]*){0,4}/g, '[token removed]'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, '[key removed]'],
  [/\b(postgres(?:ql)?:\/\/[^:@/\s"]*):[^@/\s"]*@/gi, '$1:[removed]@'],
  // In a form, in JSON (also inside another text), or in words.
  [
    /\b(client_secret|client_assertion|assertion|password|sig)\\*["']?\s*[=:]\s*\\*(?:"[^"\\]*|'[^'\\]*|[^&\s"'\\]+)/gi,
    '$1=[removed]',
  ],
  // Whoever has the address of a feed reads it.
  [/(\/calendar\/)[\w-]{43,}/g, '$1[removed]'],
  [/(?<![\w.+-])[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[address removed]'],
]

/** An id's digits may look like a CPR number, and without the id nobody finds what went wrong. */
const ID = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<!\w)[0-9a-f]{32}(?!\w))/i
/** Taking shorter ones out would leave nothing readable, and none that keeps anybody out is so short. */
const SHORTEST_SECRET = 6

/** Returns a text without tokens, keys, e-mail addresses, CPR numbers, and the secrets named, however written. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  const written = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(writingsOf)
  const known = written.reduce((rest, secret) => rest.replaceAll(secret, '[secret removed]'), text)
  const clean = PATTERNS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), known)
  const parts = clean.split(ID)
  return parts.map((part, index) => (index % 2 === 1 ? part : redactCpr(part))).join('')
}

/** Returns a secret as it is, in JSON, in an address, and in base64. */
const writingsOf = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64'),
]
