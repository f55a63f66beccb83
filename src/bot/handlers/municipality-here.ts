import type { CardSpec } from '#domain/card-spec.ts'
import { municipalityName } from '#domain/municipality.ts'
import { municipalityOfPress } from '../access/municipality-of-press.ts'
import type { IncomingAction } from '../incoming.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/** For whom something is recorded, and the card that was pressed, as far as it is one that is kept true. */
export interface Here {
  readonly municipality: string
  readonly spec: CardSpec | undefined
}

/**
 * Returns for whom a press counts: that is decided by where it was made, never by what the card says. A card that was
 * copied to another municipality's team must not change the first one's items. Or the notice that says why it counts for
 * nobody.
 */
export async function municipalityHere(
  services: BotServices,
  incoming: IncomingAction,
  said: { readonly of?: string; readonly spec?: CardSpec } = {},
): Promise<Here | ActionAnswer> {
  const { conversation, language, message } = incoming
  const texts = BOT_TEXTS[language]
  const municipality = await municipalityOfPress(services, incoming, said.spec?.municipality ?? said.of)
  if (municipality === undefined) return { kind: 'notice', text: texts.chooseFirst }
  const of = said.spec?.municipality ?? said.of ?? municipality
  if (of !== municipality)
    return {
      kind: 'notice',
      text: texts.otherMunicipality(municipalityName(of), municipalityName(municipality)),
    }
  if (said.spec || message === undefined) return { municipality, spec: said.spec }
  const live = await services.liveCards.find(municipality, conversation.id, message)
  return { municipality, spec: live?.spec }
}
