import { noteRefusal } from '#actions/note-refusal.ts'
import { municipality } from '#domain/municipality.ts'
import { coversMunicipality } from '#domain/scope.ts'
import { permissionFor } from '../access/permission-for.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { helpReply } from '../replies/help-reply.ts'
import { previewReply } from '../replies/preview-reply.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/** A team or a person has said which municipality is theirs: shows what comes next. */
export async function onChooseMunicipality(
  services: BotServices,
  incoming: IncomingAction,
  code: string,
): Promise<ActionAnswer> {
  const { conversation, person, language } = incoming
  // The list on the card is only an offer: anyone can send any code, and another tenant's standing is not theirs.
  const origin = originOf(services, incoming)
  if (!municipality(code)) return { kind: 'notice', text: BOT_TEXTS[language].unknownMunicipality }
  if (!coversMunicipality(services.scope, code)) {
    const permission = permissionFor('choose-municipality', conversation)
    await noteRefusal(
      services.trail,
      services.scope,
      { permission, municipality: code, why: 'municipality' },
      origin,
    )
    return { kind: 'notice', text: BOT_TEXTS[language].unknownMunicipality }
  }
  await services.conversations.chooseMunicipality(conversation, code, origin)
  const own = await services.conversations.municipalityOfPerson(person)
  // Who chooses for a team has, as a rule, the same municipality; asking them once more in their own chat would tire.
  if (own === undefined) await services.conversations.chooseForPerson(person, code, origin)
  const next =
    conversation.kind === 'personal'
      ? await helpReply(services, language, code)
      : await previewReply(services, conversation, code, language)
  return { kind: 'card', card: next.card, summary: next.summary, shared: true }
}
