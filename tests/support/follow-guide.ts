import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXAMPLE_VARIABLES, inProject } from './manifest.ts'

const missing = ['bash', 'jq', 'openssl'].filter(
  (program) => spawnSync(program, [program === 'openssl' ? 'version' : '--version']).status !== 0,
)
/** Says why the guide cannot be followed here, or undefined when it can. */
export const whyNotFollowed: string | undefined =
  missing.length === 0 ? undefined : `${missing.join(', ')} not on the PATH`

if (whyNotFollowed) console.warn(`the guide is not followed: ${whyNotFollowed}`)

/** A clean folder with the project in it, in which the guide is followed. */
export interface FollowedGuide extends Disposable {
  /** Returns what a file holds that following has made. */
  file(path: string): string
  path(path: string): string
  /** Types blocks into one shell, and fills in files where the guide asks for it. Throws with what the shell said last. */
  follow(blocks: readonly string[]): void
  /** Returns what the programs that are played were asked, a line each: `az group create --name fristvagt …`. */
  asked(): readonly string[]
}

const TENANT = '55555555-5555-4555-8555-555555555555'
const {
  TEAMS_APP_ID,
  BOT_APP_ID,
  TAB_CLIENT_ID,
  TAB_OBJECT_ID,
  TAB_APP_ID_URI,
  APP_DOMAIN,
  PRIVACY_URL,
  TERMS_URL,
} = EXAMPLE_VARIABLES
const ASKED_FOR = { TEAMS_APP_ID, TAB_CLIENT_ID, TAB_OBJECT_ID, PRIVACY_URL, TERMS_URL }
const OUTPUTS = { BOT_APP_ID, APP_DOMAIN, TAB_APP_ID_URI }

/** What the guide has one write where, once the block with these words in it is done. */
const WRITTEN: readonly (readonly [
  words: string,
  file: string,
  values: Readonly<Record<string, string | undefined>>,
])[] = [
  [
    'az account show --query tenantId --output tsv     #',
    'infra/env/.env.prod',
    {
      ...ASKED_FOR,
      FRISTVAGT_TENANTS: `${TENANT}=0751`,
      AZURE_RESOURCE_GROUP: 'fristvagt',
      FRISTVAGT_ALERTS_TO: 'it@example.dk',
    },
  ],
  [
    'fristvagt-database-role',
    'infra/env/.env.prod',
    { ...OUTPUTS, AZURE_REGISTRY: 'fristvagt', FRISTVAGT_VERSION: '0.1.0' },
  ],
  ["'Fristvagt bot'", 'infra/env/.env.prod', { ...ASKED_FOR, ...OUTPUTS }],
  [
    'server.example.env',
    'infra/container/.env.server',
    {
      PUBLIC_URL: `https://${APP_DOMAIN}`,
      BOT_TENANT_ID: TENANT,
      TENANTS: `${TENANT}=0751`,
      ...{ BOT_APP_ID, TAB_CLIENT_ID, TAB_APP_ID_URI, TEAMS_APP_ID },
    },
  ],
]

/** Refuses what was left empty, and files that are not there; else notes what it was asked, and answers what is read. */
const PLAYED = `#!/usr/bin/env bash
program=$(basename "$0")
echo "$program $*" >> "$ASKED"
for word in "$@"; do
  [ -n "$word" ] || { echo "$program was given an empty word: $*" >&2; exit 64; }
  case "$word" in
    @*|infra/*|dist/*) [ -s "\${word#@}" ] || { echo "$program finds no $word" >&2; exit 66; } ;;
  esac
done
case "$program $*" in
  *tenantId*) echo ${TENANT} ;;
  *vaultName*) echo fristvagt0vault ;;
  *signed-in-user*|*principalId*) echo 66666666-6666-4666-8666-666666666666 ;;
  *"secret set"*) [ -s new-secret ] || exit 66 ;;
  psql*) [ -s "$FRISTVAGT_PASSWORD_FILE" ] || exit 66 ;;
  *"up --detach"*)
    ! grep -nE '^\\w+=$' infra/container/.env infra/container/.env.server >&2 || exit 65
    for secret in $(sed -n 's/^    file: //p' infra/container/compose.yaml); do
      [ -s "infra/container/$secret" ] || { echo "no $secret" >&2; exit 66; }
    done ;;
esac
`
/** As npm does it: the script of package.json, with what follows the two hyphens. */
const NPM = `#!/usr/bin/env bash
[ "$1" = run ] || exit 0
script=$(node -p "require('./package.json').scripts['$2']") && shift 3 && eval "$script $*"
`

/** Makes a clean folder to follow the guide in; of all that has an account or a network behind it, the shell finds a stand-in. */
export function aFolderToFollowIn(): FollowedGuide {
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-guide-'))
  const path = (name: string) => join(folder, name)
  for (const part of ['package.json', 'src', 'manifest', 'infra'])
    cpSync(inProject(part), path(part), {
      recursive: true,
      filter: (from) => !/\/container\/secrets$|\/\.env[^/]*$/.test(from),
    })
  symlinkSync(inProject('node_modules'), path('node_modules'))
  const programs = path('.programs')
  mkdirSync(programs)
  for (const [name, text] of [
    ...['az', 'docker', 'curl', 'psql'].map((one) => [one, PLAYED] as const),
    ['npm', NPM] as const,
  ]) {
    writeFileSync(join(programs, name), text)
    chmodSync(join(programs, name), 0o755)
  }
  symlinkSync(process.execPath, join(programs, 'node'))
  const asked = path('.asked')
  writeFileSync(asked, '')
  return {
    path,
    file: (name) => readFileSync(path(name), 'utf8'),
    follow(blocks) {
      const run = spawnSync(
        'bash',
        ['--norc', '-euo', 'pipefail', '-c', blocks.map(withWhatIsWritten).join('\n')],
        {
          cwd: folder,
          encoding: 'utf8',
          env: { HOME: folder, ASKED: asked, PATH: `${programs}:${process.env.PATH}` },
        },
      )
      if (run.status !== 0)
        throw new Error(`the shell ended with ${run.status}:\n${run.stderr.slice(-2_000)}`)
    },
    asked: () => readFileSync(asked, 'utf8').trim().split('\n'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A block, and what the guide has one write after it; what is written for the shell is read into it. */
function withWhatIsWritten(block: string): string {
  const lines = WRITTEN.filter(([words]) => block.includes(words)).flatMap(([, file, values]) => [
    ...Object.entries(values).map(
      ([key, value]) => `grep -q '^${key}=$' ${file} && sed -i 's|^${key}=$|${key}=${value}|' ${file}`,
    ),
    ...(file.endsWith('.prod') ? ['set -a; . infra/env/.env.prod; set +a'] : []),
  ])
  return [block, ...lines].join('\n')
}
