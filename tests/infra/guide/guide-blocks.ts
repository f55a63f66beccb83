import { readFileSync } from 'node:fs'
import { inProject } from '#tests/support/manifest.ts'

export const GUIDE = readFileSync(inProject('docs/install.md'), 'utf8')

const blocksOf = (text: string) =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
const between = (from: string, to: string) => blocksOf(GUIDE.slice(GUIDE.indexOf(from), GUIDE.indexOf(to)))

/** All that the guide has typed into a shell, a block each. */
export const BLOCKS = blocksOf(GUIDE)

const FIRST = between('# Installing', '\n## In Azure')
const AZURE = between('\n## In Azure', '\n## In your own data centre')
const [certificates = '', registrations = '', trust = '', ...own] = between(
  '\n## In your own data centre',
  '\n## The app in Teams',
)
/** Step 5 of Azure, as the other way sends one there: without what is federated. */
const finished = AZURE.filter((block) => block.includes('npm run package')).map((block) =>
  block
    .replace(/^jq --null-input[\s\S]*?> dist\/federated\.json\n/m, '')
    .replace(/^az ad app federated-credential.*\n/m, ''),
)

/** The blocks of the two ways, in the order in which the guide sends one through them. */
export const WAYS = {
  'in Azure': [...FIRST, ...AZURE],
  'in a data centre of one’s own': [...FIRST, certificates, registrations, trust, ...finished, ...own],
} as const
