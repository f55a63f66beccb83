import { closingDaysCard } from '#cards/closing-days-card.ts'
import { leftCard } from '#cards/left-card.ts'
import { pausedCard } from '#cards/paused-card.ts'
import { previewCard } from '#cards/preview-card.ts'
import { resumedCard } from '#cards/resumed-card.ts'
import { formOf } from '#cards/settings/form.ts'
import { settingsCard } from '#cards/settings-card.ts'
import { day, instantOf } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { PlannedMorning } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { AARHUS, aarhusContext, catalogue, GALLERY_DAY, METTE } from './gallery-world.ts'

/** Returns the cards by which a channel chooses, and what they are answered with. */
export function settingsCards(
  language: Language,
  mornings: readonly PlannedMorning[],
): Readonly<Record<string, Card>> {
  const context = aarhusContext()
  const base = {
    language,
    municipality: AARHUS,
    catalogue,
    people: [METTE],
    isPersonal: false,
    today: GALLERY_DAY,
  }
  const choice = { settings: DEFAULT_SETTINGS, language }
  const confirmedBy = METTE
  const chosen = {
    language,
    settings: {
      ...DEFAULT_SETTINGS,
      time: '09:30',
      weekdays: [1, 4],
      solutions: { mode: 'only', ids: ['flis', 'sapa', 'gone-with-an-edition'] },
      roles: ['systemansvarlig'],
      escalation: { responsible: { days: -3 }, leader: { days: 7, person: METTE } },
    },
  } as const
  const own = { language, settings: { ...DEFAULT_SETTINGS, assignedOnly: true } } as const
  const until = { why: 'person', at: instantOf(GALLERY_DAY, '09:12'), until: day('2025-12-15') } as const
  const lost = { why: 'writes-blocked', at: instantOf(GALLERY_DAY, '09:12') } as const
  const closing = { closingRules: ['day-after-ascension'], closingDays: [day('2025-12-23')] } as const
  const shown = {
    language,
    municipality: AARHUS,
    from: GALLERY_DAY,
    days: 30,
    time: '09:30',
    context,
    mornings: mornings.slice(0, 2),
  }
  return {
    'settings-new': settingsCard({ ...base, choice, form: formOf(choice), faults: [] }),
    'settings-active': settingsCard({
      ...base,
      choice: chosen,
      form: formOf(chosen),
      faults: [],
      subscription: { state: 'active', confirmedBy },
    }),
    'settings-own': settingsCard({
      ...base,
      isPersonal: true,
      choice: own,
      form: formOf(own),
      faults: [],
      subscription: { state: 'active', confirmedBy },
    }),
    'settings-wrong': settingsCard({
      ...base,
      choice,
      form: { ...formOf(choice), leadDays: '14, x', dailyCap: '99', mode: 'only' },
      faults: ['leadDays', 'dailyCap', 'solutions'],
      subscription: { state: 'active', confirmedBy },
      untilFault: true,
    }),
    'settings-paused': settingsCard({
      ...base,
      choice,
      form: formOf(choice),
      faults: [],
      subscription: { state: 'paused', confirmedBy, paused: lost },
    }),
    'preview-chosen': previewCard({ ...shown, form: formOf(chosen) }),
    'preview-saved': previewCard({ ...shown, saved: { by: METTE.name, next: day('2025-12-04') } }),
    'preview-saved-paused': previewCard({
      ...shown,
      saved: { by: METTE.name, resting: { paused: until } },
    }),
    paused: pausedCard({ language, by: METTE.name, today: GALLERY_DAY, paused: until }),
    resumed: resumedCard({ language, by: METTE.name, next: day('2025-12-02'), time: '08:00' }),
    left: leftCard({ language, by: METTE.name }),
    'closing-days': closingDaysCard({ language, municipality: AARHUS, settings: closing }),
    'closing-days-saved': closingDaysCard({ language, municipality: AARHUS, settings: closing, saved: true }),
    'closing-days-wrong': closingDaysCard({
      language,
      municipality: AARHUS,
      settings: closing,
      typed: { rules: 'may-day', days: '31.11.2025, jul', fault: ['31.11.2025', 'jul'] },
    }),
  }
}
