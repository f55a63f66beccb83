import type { DraftChangesItem } from '#api/contract.ts'
import { useMunicipalities } from '#tab/data/queries.ts'
import { usePublishTexts } from './publish-texts.ts'

/** More names than these are a number. */
const NAMED = 8

/** Who would notice: which municipalities hear, how many cards are drawn anew, and how many calendars change. */
export function AudienceFacts({ audience }: { audience: DraftChangesItem['audience'] }) {
  const texts = usePublishTexts().audience
  const all = useMunicipalities().data ?? []
  const names = audience.municipalities.map((code) => all.find((one) => one.code === code)?.name ?? code)
  const { channels, cards, calendars } = audience
  return (
    <ul>
      <li>
        {names.length === 0
          ? texts.nobody
          : texts.hear(names.length, names.length <= NAMED ? names.join(', ') : undefined, channels)}
      </li>
      <li>{texts.cards(cards)}</li>
      {calendars > 0 && <li>{texts.calendars(calendars)}</li>}
    </ul>
  )
}
