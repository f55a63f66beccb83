import type { BrowserContextOptions } from 'playwright-core'
import type { Mail } from '#api/contract.ts'
import { MAILS } from './mails/mails.ts'
import { aMailRead, type OfficeWorld, playOffice } from './office.ts'
import { aPage, openTabBrowser, troublesOf } from './tab-page.ts'
import { aTabWorld, type TabWorld } from './tab-server.ts'

/** How Outlook says that the person would have to be asked before it gives a token. */
export const WOULD_ASK = { code: 13005, name: 'InvalidGrant', message: 'Consent is missing.' }

interface Options {
  readonly mail?: Mail
  readonly world?: TabWorld
  readonly office?: Partial<OfficeWorld>
  readonly context?: BrowserContextOptions
}

/** Returns a mail as Outlook has it beside the pane. */
export const inOutlook = ({ body, sent, subject }: Mail, id = 'mail-1') =>
  aMailRead({ id, subject, html: body.content, ...(sent !== undefined && { sent }) })

/** Opens the pane beside a mail that is read, 320 pixels wide; close it by `await using`. */
export async function openReadPane(options: Options = {}) {
  const { context, mail = MAILS.dialogueMeeting, office: changes, world = aTabWorld() } = options
  const tab = await openTabBrowser(world)
  const page = await aPage(tab.browser, { viewport: { width: 320, height: 800 }, ...context })
  const troubles = troublesOf(page)
  const office = await playOffice(page, { item: inOutlook(mail), ...changes })
  await page.goto(`${tab.origin}/pane/read`)
  return {
    ...{ office, page, troubles, world },
    /** What is seen, beside which the live region says parts of it again. */
    main: page.getByRole('main'),
    /** Presses the button, and waits until it is said what was found. */
    async find() {
      await page.getByRole('button', { name: /^Find / }).click()
      await page.locator('#found').waitFor()
    },
    [Symbol.asyncDispose]: () => tab[Symbol.asyncDispose](),
  }
}
