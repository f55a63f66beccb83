import { type Activity, extensionActivity } from './activities.ts'
import { type BotCaller, BotError } from './bot-caller.ts'
import type { StoredMessage } from './chat-state.ts'
import { type Actor, deedOf, type Needs } from './deed-of.ts'
import { type ExtensionSays, type FoundCard, readExtensionAnswer } from './extension-answer.ts'
import type { Tenant } from './tenant.ts'

/** What somebody looks for from the message box. */
export interface Search {
  readonly command: string
  /** Empty when the box was just opened. */
  readonly text: string
  readonly skip: number
  readonly count: number
}

/** What people do with the message extension: search, put what they found into a message, paste a link. */
export class ExtensionDeeds {
  readonly #tenant: Tenant
  readonly #bot: BotCaller
  readonly #needs: Needs

  constructor(tenant: Tenant, bot: BotCaller, needs: Needs) {
    this.#tenant = tenant
    this.#bot = bot
    this.#needs = needs
  }

  /** Returns what the bot finds. Throws BotError. */
  search(actor: Actor, { command, text, skip, count }: Search): Promise<ExtensionSays> {
    const typed = text === '' ? { name: 'initialRun', value: 'true' } : { name: 'q', value: text }
    return this.#ask(actor, 'query', {
      commandId: command,
      parameters: [typed],
      queryOptions: { skip, count },
    })
  }

  /** Puts what was chosen into a message of the person's own, the card as the bot makes it now. Throws BotError. */
  async insert(actor: Actor, { card, title, choice }: FoundCard): Promise<StoredMessage> {
    const chosen = choice && (await this.#ask(actor, 'selectItem', choice))
    const now = chosen?.kind === 'results' ? chosen.results[0]?.card : undefined
    return this.#tenant.add(actor.place, {
      from: actor.person.key,
      text: '',
      summary: title,
      card: { ...(now ?? card) },
    })
  }

  /** Returns the card that the bot shows for the first link of a text; undefined where it knows none, or is silent. */
  async unfurl(actor: Actor, text: string): Promise<FoundCard | undefined> {
    const url = text.match(/https?:\/\/\S+/)?.[0]
    if (url === undefined || !UNFURLED.test(URL.parse(url)?.hostname ?? '')) return undefined
    try {
      const says = await this.#ask(actor, 'queryLink', { url })
      return says.kind === 'results' ? says.results[0] : undefined
    } catch (error) {
      // A link that nobody can show is still a link.
      if (error instanceof BotError) return undefined
      throw error
    }
  }

  async #ask(actor: Actor, name: string, value: Activity): Promise<ExtensionSays> {
    return readExtensionAnswer(
      await this.#bot.post(extensionActivity(await deedOf(this.#needs, actor), name, value)),
    )
  }
}

/** The demo's own host, and the domains of the manifest. */
const UNFURLED = /^(?:localhost|127\.0\.0\.1|(?:www\.|dok\.)?kombit\.dk)$/
