import { type CardAction, parseCardAction } from '#cards/verbs.ts'
import { permissionFor } from './access/permission-for.ts'
import { refusalOf } from './access/refusal-of.ts'
import { onAddToCalendar } from './handlers/on-add-to-calendar.ts'
import { onAsk } from './handlers/on-ask.ts'
import { onAssign } from './handlers/on-assign.ts'
import { onChooseMunicipality } from './handlers/on-choose-municipality.ts'
import { onSaveClosingDays, onShowClosingDays } from './handlers/on-closing-days.ts'
import { onAddDeadline, onRemoveDeadline } from './handlers/on-deadline-entry.ts'
import { onInstalled, onRemoved } from './handlers/on-installed.ts'
import { onMessage } from './handlers/on-message.ts'
import { onCloseItem, onOpenItem } from './handlers/on-open-item.ts'
import { onLeave, onPause, onResume } from './handlers/on-pause.ts'
import { onRefine } from './handlers/on-refine.ts'
import { onRemoveFromCalendar } from './handlers/on-remove-from-calendar.ts'
import { onSaveSettings, onShowSettings } from './handlers/on-settings.ts'
import { onShowPreview } from './handlers/on-show-preview.ts'
import { onSnooze, onWake } from './handlers/on-snooze.ts'
import { onStanding } from './handlers/on-standing.ts'
import { onDecline, onSubscribe } from './handlers/on-subscribe.ts'
import { onUndo } from './handlers/on-undo.ts'
import type { Incoming, IncomingAction, IncomingExtension } from './incoming.ts'
import type { ActionAnswer, Reply } from './reply.ts'
import type { BotServices } from './services.ts'
import { BOT_TEXTS } from './texts.ts'

/** Returns what to say to something that arrived and is no button. */
export function repliesTo(
  services: BotServices,
  incoming: Exclude<Incoming, IncomingAction | IncomingExtension>,
): Promise<readonly Reply[]> {
  switch (incoming.kind) {
    case 'message':
      return onMessage(services, incoming)
    case 'installed':
      return onInstalled(services, incoming)
    case 'removed':
      return onRemoved(services, incoming)
    case 'ignored':
      return Promise.resolve([])
  }
}

/** Returns the answer to a pressed button, once it is clear that who pressed it may. */
export async function answerTo(services: BotServices, incoming: IncomingAction): Promise<ActionAnswer> {
  const action = parseCardAction(incoming.verb, incoming.data)
  if (!action) return { kind: 'notice', text: BOT_TEXTS[incoming.language].notUnderstood }
  const permission = permissionFor(action.verb, incoming.conversation)
  return (await refusalOf(services, incoming, permission, action)) ?? perform(services, incoming, action)
}

function perform(services: BotServices, incoming: IncomingAction, action: CardAction): Promise<ActionAnswer> {
  switch (action.verb) {
    case 'choose-municipality':
      return onChooseMunicipality(services, incoming, action.municipality)
    case 'subscribe-yes':
      return onSubscribe(services, incoming, action.form)
    case 'subscribe-no':
      return onDecline(services, incoming)
    case 'show-preview':
      return onShowPreview(services, incoming)
    case 'show-settings':
      return onShowSettings(services, incoming, action.below ?? false)
    case 'save-settings':
      return onSaveSettings(services, incoming, action.form)
    case 'pause-nudges':
      return onPause(services, incoming, action.until)
    case 'resume-nudges':
      return onResume(services, incoming)
    case 'leave-nudges':
      return onLeave(services, incoming)
    case 'show-closing-days':
      return onShowClosingDays(services, incoming)
    case 'save-closing-days':
      return onSaveClosingDays(services, incoming, action)
    case 'fulfil':
      return onStanding(services, incoming, action, 'fulfilled')
    case 'reopen':
      return onStanding(services, incoming, action, 'withdrawn')
    case 'not-ours':
      return onStanding(services, incoming, action, 'not-ours')
    case 'undo':
      return onUndo(services, incoming, action)
    case 'open-item':
      return onOpenItem(services, incoming, action)
    case 'close-item':
      return onCloseItem(services, incoming, action)
    case 'assign':
      return onAssign(services, incoming, action, { id: action.person })
    case 'assign-me':
      return onAssign(services, incoming, action, 'me')
    case 'unassign':
      return onAssign(services, incoming, action, 'nobody')
    case 'snooze':
      return onSnooze(services, incoming, action)
    case 'wake':
      return onWake(services, incoming, action)
    case 'add-to-calendar':
      return onAddToCalendar(services, incoming, action)
    case 'remove-from-calendar':
      return onRemoveFromCalendar(services, incoming, action)
    case 'add-deadline':
      return onAddDeadline(services, incoming, action)
    case 'remove-deadline':
      return onRemoveDeadline(services, incoming, action)
    case 'ask':
      return onAsk(services, incoming, action.q)
    case 'refine':
      return onRefine(services, incoming, action.question)
  }
}
