import {
  type Activity,
  type Deed,
  executeActivity,
  installActivities,
  mentionsBot,
  messageActivity,
  type PressedAction,
  submitActivity,
} from './activities.ts'
import { type BotCaller, BotError } from './bot-caller.ts'
import type { StoredMessage } from './chat-state.ts'
import { type Actor, deedOf, type Needs } from './deed-of.ts'
import type { ExtensionDeeds } from './extension-deeds.ts'
import { type InvokeAnswer, readInvokeAnswer } from './invoke-answer.ts'
import type { Tenant } from './tenant.ts'
import type { LocalPerson } from './world.ts'

/** How the person meets a request to sign in: not asked yet, giving consent, or going on without it. */
export type SignIn = 'ask' | 'consent' | 'without-consent'

/** What the person sees after pressing a button; after `card` and `none` the chat itself shows it. */
export type PressOutcome =
  | { readonly kind: 'card' }
  | { readonly kind: 'none' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'sign-in'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }

/** The message that something is done to. */
export interface Press {
  readonly message: StoredMessage
  readonly action: PressedAction
  readonly trigger: 'manual' | 'automatic'
  readonly signIn: SignIn
}

/** What people do in Teams, carried out: the tenant changed, and the bot told. */
export class ClientDeeds {
  readonly #tenant: Tenant
  readonly #bot: BotCaller
  readonly #needs: Needs
  readonly #extension: ExtensionDeeds

  constructor(tenant: Tenant, bot: BotCaller, needs: Needs, extension: ExtensionDeeds) {
    this.#extension = extension
    this.#tenant = tenant
    this.#bot = bot
    this.#needs = needs
  }

  /** Adds the app to the team or the person's own apps, or removes it. Does nothing twice. Throws BotError. */
  async install(actor: Actor, installed: boolean): Promise<void> {
    if (this.#tenant.isInstalled(actor.place) === installed) return
    this.#tenant.setInstalled(actor.place, installed)
    for (const activity of installActivities(await this.#deed(actor), installed))
      await this.#bot.post(activity)
  }

  /**
   * Writes a message; returns it, and whether the bot took it (`false` where it was not told: in a channel it hears only
   * messages that mention it). Throws BotError.
   */
  async say(actor: Actor, text: string): Promise<{ message: StoredMessage; told: boolean }> {
    if (actor.place.kind === 'personal') await this.install(actor, true)
    const shown = await this.#extension.unfurl(actor, text)
    const content = { from: actor.person.key, text, ...(shown && { card: { ...shown.card } }) }
    const message = await this.#tenant.add(actor.place, content)
    const told =
      this.#tenant.isInstalled(actor.place) && (actor.place.kind === 'personal' || mentionsBot(text))
    if (told) await this.#bot.post(messageActivity(await this.#deed(inThread(actor, message)), message))
    return { message, told }
  }

  /** Presses a button of a card, signing the person in where the bot asks for it. */
  async press(actor: Actor, press: Press): Promise<PressOutcome> {
    const deed = await this.#deed(inThread(actor, press.message))
    try {
      if (press.action.type === 'Action.Submit') {
        await this.#bot.post(submitActivity(deed, press.message, press.action))
        return { kind: 'none' }
      }
      return await this.#execute(deed, press)
    } catch (error) {
      if (error instanceof BotError) return { kind: 'error', code: error.failure, message: error.message }
      throw error
    }
  }

  async #execute(deed: Deed, press: Press): Promise<PressOutcome> {
    const first = await this.#invoke(deed, press)
    if (first.kind !== 'login') return this.#settle(deed.person, press, first)
    if (press.signIn === 'consent') await this.#needs.consent.set(deed.person, true)
    const consents = await this.#needs.consent.get(deed.person)
    if (!consents && press.signIn !== 'without-consent') return { kind: 'sign-in', text: first.text }
    const token = await this.#needs.ssoToken(deed.person)
    const authentication = { id: first.exchangeId, connectionName: first.connectionName, token }
    return this.#settle(deed.person, press, await this.#invoke(deed, press, authentication))
  }

  async #invoke(deed: Deed, press: Press, authentication?: Activity): Promise<InvokeAnswer> {
    const { message, action, trigger } = press
    return readInvokeAnswer(
      await this.#bot.post(executeActivity(deed, message, action, trigger, authentication)),
    )
  }

  #settle(person: LocalPerson, press: Press, answer: InvokeAnswer): PressOutcome {
    if (answer.kind === 'login')
      return { kind: 'error', code: 'SignInFailed', message: 'The bot asked for a sign-in twice.' }
    if (answer.kind !== 'card') return answer
    this.#tenant.replaceFor(person, press.message, answer.card)
    return { kind: 'card' }
  }

  #deed(actor: Actor): Promise<Deed> {
    return deedOf(this.#needs, actor)
  }
}

function inThread(actor: Actor, message: StoredMessage): Actor {
  return actor.place.kind === 'channel' ? { ...actor, place: { ...actor.place, root: message.root } } : actor
}
