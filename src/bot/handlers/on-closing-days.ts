import { closingDaysCard } from '#cards/closing-days-card.ts'
import { CLOSING_RULES, MOST_CLOSING_DAYS, readDays } from '#domain/municipality-settings.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/** Somebody wants to see on which days the municipality is closed. */
export async function onShowClosingDays(
  services: BotServices,
  { conversation, language }: IncomingAction,
): Promise<ActionAnswer> {
  const municipality = await services.conversations.municipalityOf(conversation)
  if (municipality === undefined) return { kind: 'notice', text: BOT_TEXTS[language].chooseFirst }
  const settings = await services.municipalitySettings.of(municipality)
  const card = closingDaysCard({ language, municipality, settings })
  return { kind: 'card', card, summary: 'Fristvagt', shared: true }
}

/** Somebody has chosen the closing days of the municipality. What cannot be read is shown to who typed it. */
export async function onSaveClosingDays(
  services: BotServices,
  incoming: IncomingAction,
  { rules = '', days = '' }: { readonly rules?: string; readonly days?: string },
): Promise<ActionAnswer> {
  const { conversation, language } = incoming
  const municipality = await services.conversations.municipalityOf(conversation)
  if (municipality === undefined) return { kind: 'notice', text: BOT_TEXTS[language].chooseFirst }
  const { days: closingDays, unread } = readDays(days)
  const fault = closingDays.length > MOST_CLOSING_DAYS ? ('too-many' as const) : unread
  if (fault === 'too-many' || fault.length > 0) {
    const settings = await services.municipalitySettings.of(municipality)
    const card = closingDaysCard({ language, municipality, settings, typed: { rules, days, fault } })
    return { kind: 'card', card, summary: 'Fristvagt', shared: false }
  }
  const closingRules = CLOSING_RULES.filter((rule) => rules.split(',').includes(rule))
  const chosen = { closingRules, closingDays }
  await services.municipalitySettings.save(municipality, chosen, originOf(services, incoming))
  const settings = await services.municipalitySettings.of(municipality)
  const card = closingDaysCard({ language, municipality, settings, saved: true })
  return { kind: 'card', card, summary: 'Fristvagt', shared: true }
}
