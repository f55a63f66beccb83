import type { Page } from 'playwright-core'
import { OFFICE_SCRIPT } from '#app/http/pane-page.ts'
import { officeJs } from '#local/outlook/office-js.ts'
import type {
  OfficeFailure,
  OutlookCall,
  OutlookItem,
  OutlookLook,
  OutlookSide,
} from '#local/outlook/outlook-side.ts'

/** What Outlook has and answers; a test names what matters to it. */
export interface OfficeWorld {
  readonly item?: OutlookItem | undefined
  readonly language: string
  readonly look: OutlookLook
  readonly mailboxSet: string
  /** Undefined where this Outlook offers no sign-in. */
  readonly token: string | undefined
  /** What is refused, and how. */
  readonly fails: Readonly<Partial<Record<OutlookCall['kind'], OfficeFailure>>>
}

/** Outlook's side of a page, while a test looks at it. */
export interface OfficeInTest {
  /** Chooses another item, or none, as a person does beside a pinned pane. */
  choose(item: OutlookItem | undefined): Promise<void>
  dress(look: OutlookLook): Promise<void>
  /** Returns what the pane has asked for so far, of one kind. */
  asked<K extends OutlookCall['kind']>(kind: K): Promise<Extract<OutlookCall, { kind: K }>[]>
  /** Changes what is refused from now on, and the token that is given. */
  change(world: Partial<Pick<OfficeWorld, 'fails' | 'token'>>): Promise<void>
}

/** How Outlook says that nobody is signed in in a way that an add-in could use. */
const NO_SIGN_IN: OfficeFailure = {
  code: 13000,
  name: 'APINotSupported',
  message: 'The identity API is not supported for this add-in.',
}

/** Returns a mail that is read, sent on 1 December 2025 by KOMBIT. */
export const aMailRead = (
  changes: Partial<Omit<Extract<OutlookItem, { kind: 'reading' }>, 'kind'>> = {},
): OutlookItem => ({
  kind: 'reading',
  id: 'mail-1',
  subject: 'Invitation til dialogmøde om SAPA',
  from: { name: 'KOMBIT', address: 'sapa@kombit.example' },
  sent: '2025-12-01T08:00:00Z',
  html: '<p>Kære alle</p>',
  ...changes,
})

/** Returns a mail that is written, in HTML. */
export const aMailWritten = (
  changes: Partial<Omit<Extract<OutlookItem, { kind: 'writing' }>, 'kind'>> = {},
): OutlookItem => ({ kind: 'writing', of: 'message', bodyType: 'html', ...changes })

/** Plays Outlook for a page, before it is opened: answers Microsoft's address of office.js with a stand-in. */
export async function playOffice(page: Page, changes: Partial<OfficeWorld> = {}): Promise<OfficeInTest> {
  const world: OfficeWorld = {
    item: aMailRead(),
    language: 'da-DK',
    look: 'light',
    mailboxSet: '1.15',
    token: 'token-1',
    fails: {},
    ...changes,
  }
  const body = `(${playSide})(${JSON.stringify(world)}, ${officeJs}, ${JSON.stringify(NO_SIGN_IN)})`
  await page.route(OFFICE_SCRIPT, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  const tell = (change: Partial<OfficeWorld>, what?: 'item' | 'look') =>
    page.evaluate(([changed, told]) => (globalThis as unknown as Played).played.change(changed, told), [
      { ...change, ...('item' in change && { item: change.item ?? null }) },
      what,
    ] as const)
  return {
    choose: (item) => tell({ item }, 'item'),
    dress: (look) => tell({ look }, 'look'),
    asked: async (kind) => {
      const calls = await page.evaluate(() => (globalThis as unknown as Played).played.calls)
      return calls.filter((call) => call.kind === kind) as never
    },
    change: (world) => tell(world),
  }
}

interface Played {
  readonly played: {
    readonly calls: OutlookCall[]
    change(changed: object, told: 'item' | 'look' | undefined): void
  }
}

/** Runs in the page. */
function playSide(
  world: { -readonly [K in keyof OfficeWorld]: OfficeWorld[K] },
  makeOffice: (side: OutlookSide) => object,
  noSignIn: OfficeFailure,
): void {
  const calls: OutlookCall[] = []
  let changed: (what: 'item' | 'look') => void = () => undefined
  const side: OutlookSide = {
    item: () => world.item ?? undefined,
    language: () => world.language,
    look: () => world.look,
    mailboxSet: world.mailboxSet,
    watch: (told) => {
      changed = told
    },
    call: (call) => {
      calls.push(call)
      const failure = world.fails[call.kind]
      if (failure) throw failure
      if (call.kind !== 'token') return undefined
      if (world.token === undefined) throw noSignIn
      return world.token
    },
  }
  const change = (changes: object, told: 'item' | 'look' | undefined) => {
    Object.assign(world, changes)
    if (told) changed(told)
  }
  Object.assign(globalThis, { Office: makeOffice(side), played: { calls, change } })
}
