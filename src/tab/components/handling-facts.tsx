import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { Fact } from './details.tsx'

interface Props {
  readonly standing: AgreementItem['standing'] | TaskItem['standing']
}

/** Who is responsible, until when it rests and why, and why it is not the municipality's: what is known of it. */
export function HandlingFacts({ standing }: Props) {
  const { details, locale } = useTexts()
  const { assignee, snoozedUntil, snoozedWhy, notOurs } = standing ?? {}
  return (
    <>
      {notOurs && <Fact label={details.notOursWhy}>{notOurs.reason}</Fact>}
      {assignee && <Fact label={details.responsible}>{assignee.name}</Fact>}
      {snoozedUntil && !notOurs && (
        <Fact label={details.snoozedUntil}>
          <p>{writeDay(snoozedUntil, locale, 'long')}</p>
          {snoozedWhy && <p>{snoozedWhy}</p>}
        </Fact>
      )}
    </>
  )
}
