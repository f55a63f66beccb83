import { z } from 'zod'

const guid = z.guid('is not an id as Entra shows it: 8-4-4-4-12 hexadecimal digits').toLowerCase()
const page = z.url({ protocol: /^https$/, error: 'is not an address that begins with https://' })
const host = z
  .string()
  .regex(
    /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/,
    'is not a host name alone, as fristvagt.example.dk: leave out https:// and what follows the name',
  )

/** Every variable of the manifest and the tab's registration. manifest/README.md has this table, and a test keeps it so. */
export const packageVariables = z.object({
  TEAMS_APP_ID: guid.describe("the app's own id in Teams: any new id, made once for each environment"),
  BOT_APP_ID: guid.describe("the bot's id, as the server's configuration has it"),
  TAB_CLIENT_ID: guid.describe("the tab's app registration, apart from the bot's"),
  TAB_OBJECT_ID: guid.describe('the object id of that registration, under which Graph keeps it'),
  TAB_APP_ID_URI: z.string().describe('its application ID URI: `api://APP_DOMAIN/TAB_CLIENT_ID`'),
  APP_DOMAIN: host.describe('the host name that people reach Fristvagt at'),
  PRIVACY_URL: page.describe("the operator's privacy statement"),
  TERMS_URL: page.describe("the operator's terms of use"),
})

type Values = Readonly<Record<string, string | undefined>>

/** Returns what is wrong with the variables, a line each with its cure; none when they make a package. */
export function variableFaults(values: Values): readonly string[] {
  const parsed = packageVariables.safeParse(values)
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const key = String(path[0])
    const fault = (values[key] ?? '') === '' ? 'is not set' : message
    return `${key}: ${fault} (${describe(key)})`
  })
  return [...faults, ...faultsTogether(values)]
}

/** Teams' single sign-on fails, and says little, unless these fit together. */
function faultsTogether({
  BOT_APP_ID,
  TAB_CLIENT_ID,
  TAB_APP_ID_URI,
  APP_DOMAIN,
}: Values): readonly string[] {
  if (!TAB_CLIENT_ID || !APP_DOMAIN) return []
  const uri = `api://${APP_DOMAIN}/${TAB_CLIENT_ID}`
  const faults: string[] = []
  if (TAB_APP_ID_URI && TAB_APP_ID_URI !== uri)
    faults.push(`TAB_APP_ID_URI: does not fit APP_DOMAIN and TAB_CLIENT_ID: write ${uri}`)
  if (BOT_APP_ID === TAB_CLIENT_ID)
    faults.push('TAB_CLIENT_ID: is the bot’s: the tab needs a registration of its own')
  return faults
}

function describe(key: string): string | undefined {
  return packageVariables.shape[key as keyof typeof packageVariables.shape].description
}
