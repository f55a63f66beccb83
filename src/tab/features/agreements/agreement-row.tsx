import type { AgreementItem } from '#api/contract.ts'
import { Deadline } from '#tab/components/deadline.tsx'
import { ItemRow } from '#tab/components/item-row.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { type Pressure, writeDeadline } from '#tab/time/written-deadline.ts'
import { AgreementButton } from './agreement-button.tsx'
import { AgreementStanding } from './agreement-standing.tsx'

/** Returns how an agreement's deadline presses: nobody is late with what is signed, is not theirs, was called off or never sent. */
export function pressureOf(agreement: AgreementItem): Pressure {
  const state = agreement.standing?.state ?? 'unknown'
  if (state === 'signed' || agreement.standing?.notOurs || agreement.calledOff) return 'settled'
  if (agreement.dispatch === 'not-yet') return 'waiting'
  return state === 'unsigned' ? 'open' : 'unknown'
}

export function AgreementRow({ agreement }: { agreement: AgreementItem }) {
  const texts = useTexts()
  const { today } = usePlace().me
  return (
    <ItemRow
      id={agreement.id}
      path={`/agreements/${encodeURIComponent(agreement.id)}`}
      overline={agreement.solution.name}
      title={agreement.title}
      doubt={agreement.doubt !== undefined}
      when={<Deadline written={writeDeadline(agreement.deadline, today, pressureOf(agreement), texts)} />}
      standing={<AgreementStanding agreement={agreement} />}
      action={<AgreementButton agreement={agreement} />}
    />
  )
}
