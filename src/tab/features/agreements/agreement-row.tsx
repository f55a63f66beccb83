import type { AgreementItem } from '#api/contract.ts'
import { Deadline } from '#tab/components/deadline.tsx'
import { ItemRow } from '#tab/components/item-row.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { AgreementButton } from './agreement-button.tsx'
import { AgreementStanding } from './agreement-standing.tsx'
import { pressureOf } from './group-agreements.ts'

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
