import type { AgreementItem } from '#api/contract.ts'
import { Fact, Facts, FullDeadline, Origin } from '#tab/components/details.tsx'
import { HandlingFacts } from '#tab/components/handling-facts.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { DeadlineButton } from '../calendar-entry/deadline-button.tsx'
import { AgreementStanding } from './agreement-standing.tsx'
import { pressureOf } from './group-agreements.ts'

/** How the municipality stands with an agreement, its deadline in full with the words of the source, and its origin. */
export function AgreementFacts({ agreement }: { agreement: AgreementItem }) {
  const texts = useTexts()
  const { today } = usePlace().me
  const { details, time } = texts
  const { distance } = writeDeadline(agreement.deadline, today, pressureOf(agreement), texts)
  return (
    <Facts>
      <Fact label={details.standing}>
        <AgreementStanding agreement={agreement} inFull />
      </Fact>
      <HandlingFacts standing={agreement.standing} />
      <Fact label={details.deadline}>
        <FullDeadline deadline={agreement.deadline} distance={distance} />
        <DeadlineButton item={agreement} list="agreements" settled={agreement.standing?.state === 'signed'} />
      </Fact>
      <Fact label={details.sent}>
        {agreement.dispatch === 'unclear' && <p>{details.dispatchUnclear}</p>}
        {agreement.dispatch === 'not-yet' && <p>{texts.status.notSent}</p>}
        {agreement.sent.raw !== '' && <p>{time.quote(agreement.sent.raw)}</p>}
      </Fact>
      <Fact label={details.kind}>{texts.kinds[agreement.kind]}</Fact>
      <Origin item={agreement} />
    </Facts>
  )
}
