import { recordStanding } from '#actions/record-standing.ts'
import { drawCard } from '#cards/draw-card.ts'
import { itemCard } from '#cards/item-card.ts'
import type { CardSpec } from '#domain/card-spec.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { OwnRecord } from '#domain/standing.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { cardContextOf } from '../replies/card-context.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/**
 * Somebody pressed "signed", "done" or "undo". For whom is decided by where they pressed, never by what the card says:
 * a card that was copied to another municipality's team must not change the first one's standing.
 */
export async function onStanding(
  services: BotServices,
  incoming: IncomingAction,
  said: { readonly item: string; readonly spec?: CardSpec },
  state: OwnRecord['state'],
): Promise<ActionAnswer> {
  const { conversation, language } = incoming
  const texts = BOT_TEXTS[language]
  const municipality = await services.conversations.municipalityOf(conversation)
  if (municipality === undefined) return { kind: 'notice', text: texts.chooseFirst }
  if (said.spec && said.spec.municipality !== municipality)
    return {
      kind: 'notice',
      text: texts.otherMunicipality(municipalityName(said.spec.municipality), municipalityName(municipality)),
    }
  const result = await recordStanding(services, {
    ...originOf(services, incoming),
    municipality,
    item: said.item,
    state,
  })
  if (result.outcome === 'no-such-item') return { kind: 'notice', text: texts.itemGone }
  const context = await cardContextOf(services, municipality)
  if (said.spec)
    return { kind: 'card', card: drawCard(said.spec, context), summary: 'Fristvagt', shared: false }
  const obligation = context.catalogue.obligations.get(result.record.item)
  const standing = context.standings.get(result.record.item)
  if (!obligation || !standing) return { kind: 'notice', text: texts.itemGone }
  const card = itemCard({ obligation, standing, context, language, municipality })
  return { kind: 'card', card, summary: 'Fristvagt', shared: true }
}
