import type { CardContext } from '#cards/context.ts'
import { shareCard } from '#cards/share-card.ts'
import { foundWords } from '#cards/wording/found-words.ts'
import { type Obligation, solutionName } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import type { Published } from '../services.ts'
import type { Result } from './extension-response.ts'
import { publishedContext } from './published-context.ts'

interface ShareOptions {
  readonly language: Language
  /** Whose standing is shown, as KOMBIT published it: four-digit code. */
  readonly municipality?: string | undefined
  /** How things stand for who searches; what is put into the message never says so. */
  readonly seen?: CardContext
}

/** Returns an agreement or task as it can be shown to anybody: what is published, and nothing that can be pressed. */
export async function shareObligation(
  services: Published,
  obligation: Obligation,
  { language, municipality, seen }: ShareOptions,
): Promise<Result> {
  const plain = await publishedContext(services)
  const { catalogue, today } = plain
  const standings =
    municipality === undefined ? plain.standings : standingsOf(catalogue, municipality, NO_RECORDS)
  const context = { ...plain, standings }
  const calendarLinks = services.deadlineLinks(obligation, catalogue, language)
  const card = shareCard({
    ...{ obligation, context, language },
    ...(municipality !== undefined && { municipality }),
    ...(calendarLinks && { calendarLinks }),
  })
  const { type, id, item } = obligation
  return {
    card,
    title: `${solutionName(catalogue, item.solution)} · ${item.title}`,
    text: foundWords(obligation, seen?.standings.get(id), today, language),
    choice: { type, item: id },
  }
}
