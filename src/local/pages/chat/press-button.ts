import type { MessageView } from '../../teams/chat-state.ts'
import type { PressOutcome, SignIn } from '../../teams/client-deeds.ts'
import { api } from '../shared/api.ts'
import { h } from '../shared/dom.ts'
import type { Pressed } from './card.ts'
import { askForConsent } from './sign-in.ts'
import { words } from './texts.ts'

/** Tells the bot of a pressed button, and shows under the card what it says; a new card comes with the events. */
export async function pressButton(holder: HTMLElement, message: MessageView, action: Pressed): Promise<void> {
  // Not disabled: a disabled button loses the focus, and the card that comes could not give it back.
  if (holder.hasAttribute('aria-busy')) return
  holder.setAttribute('aria-busy', 'true')
  try {
    show(holder, await pressAndSignIn(message, action, 'ask'))
  } catch {
    show(holder, { kind: 'error', code: 'failed', message: '' })
  } finally {
    holder.removeAttribute('aria-busy')
  }
}

async function pressAndSignIn(message: MessageView, action: Pressed, signIn: SignIn): Promise<PressOutcome> {
  const outcome = await api.press(message, action, { signIn })
  if (outcome.kind !== 'sign-in') return outcome
  const answer = await askForConsent()
  return answer === 'cancel' ? { kind: 'none' } : pressAndSignIn(message, action, answer)
}

function show(holder: HTMLElement, outcome: PressOutcome): void {
  holder.querySelector('.card-answer')?.remove()
  if (outcome.kind === 'message')
    holder.append(
      h('p', { class: 'card-answer', role: 'status', 'data-testid': 'card-answer' }, outcome.text),
    )
  if (outcome.kind !== 'error') return
  const silent = ['timeout', 'unreachable'].includes(outcome.code)
  const text = silent ? words().botSilent : words().pressFailed
  const detail = h('small', {}, ['refused', 'failed'].includes(outcome.code) || silent ? '' : outcome.message)
  holder.append(
    h('p', { class: 'card-answer failed', role: 'alert', 'data-testid': 'card-answer' }, text, detail),
  )
}
