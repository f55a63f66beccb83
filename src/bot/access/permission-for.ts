import type { Verb } from '#cards/verbs.ts'
import type { Permission } from '#domain/access/permissions.ts'
import type { Conversation } from '#domain/conversation.ts'

/** What a button asks for in a team's channel, and in a chat, where people decide for themselves alone. */
type Needs = { readonly inTeam: Permission; readonly inChat: Permission }

const everywhere = (permission: Permission): Needs => ({ inTeam: permission, inChat: permission })

const NEEDS: Readonly<Record<Verb, Needs>> = {
  'choose-municipality': { inTeam: 'team.municipality', inChat: 'own.municipality' },
  'subscribe-yes': { inTeam: 'team.nudges', inChat: 'own.nudges' },
  'subscribe-no': { inTeam: 'team.nudges', inChat: 'own.nudges' },
  'show-preview': everywhere('nudges.preview'),
  'show-settings': everywhere('nudges.preview'),
  'save-settings': { inTeam: 'team.nudges', inChat: 'own.nudges' },
  'pause-nudges': { inTeam: 'team.nudges', inChat: 'own.nudges' },
  'resume-nudges': { inTeam: 'team.nudges', inChat: 'own.nudges' },
  'leave-nudges': { inTeam: 'team.nudges', inChat: 'own.nudges' },
  'show-closing-days': everywhere('nudges.preview'),
  'save-closing-days': everywhere('municipality.settings'),
  fulfil: everywhere('standing.record'),
  reopen: everywhere('standing.record'),
  'open-item': everywhere('items.read'),
  'close-item': everywhere('items.read'),
  assign: everywhere('handling.change'),
  'assign-me': everywhere('handling.change'),
  unassign: everywhere('handling.change'),
  snooze: everywhere('handling.change'),
  wake: everywhere('handling.change'),
  'not-ours': everywhere('standing.record'),
  undo: everywhere('standing.record'),
  'add-to-calendar': everywhere('own.calendar'),
  'remove-from-calendar': everywhere('own.calendar'),
  'add-deadline': everywhere('own.calendar'),
  'remove-deadline': everywhere('own.calendar'),
  ask: everywhere('questions.ask'),
  refine: everywhere('questions.ask'),
}

/** Returns what somebody must be permitted to press a button where it stands. */
export function permissionFor(verb: Verb, { kind }: Conversation): Permission {
  return NEEDS[verb][kind === 'channel' ? 'inTeam' : 'inChat']
}
