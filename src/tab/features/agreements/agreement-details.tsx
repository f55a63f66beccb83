import { Button } from '@fluentui/react-components'
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark'
import type { AgreementItem } from '#api/contract.ts'
import { Actions, Fact, Facts, FullDeadline, Origin, Remarks } from '#tab/components/details.tsx'
import { Drawer } from '#tab/components/drawer.tsx'
import { HandlingFacts } from '#tab/components/handling-facts.tsx'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { useMayRecord } from '#tab/data/may-record.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { DeadlineButton } from '../calendar-entry/deadline-button.tsx'
import { useAgreementStanding } from './agreement-button.tsx'
import { AgreementStanding } from './agreement-standing.tsx'
import { pressureOf } from './group-agreements.ts'

/** All that is known of one agreement, over the list. */
export default function AgreementDetails({
  agreement,
  onClose,
}: {
  agreement: AgreementItem
  onClose: () => void
}) {
  const texts = useTexts()
  const { today } = usePlace().me
  const { details, time } = texts
  const { distance } = writeDeadline(agreement.deadline, today, pressureOf(agreement), texts)
  return (
    <Drawer
      overline={agreement.solution.name}
      title={agreement.title}
      onClose={onClose}
      returnTo={`[data-item="${CSS.escape(agreement.id)}"] a`}
    >
      <StandingActions agreement={agreement} />
      <Remarks item={agreement} />
      <Facts>
        <Fact label={details.standing}>
          <AgreementStanding agreement={agreement} inFull />
        </Fact>
        <HandlingFacts standing={agreement.standing} />
        <Fact label={details.deadline}>
          <FullDeadline deadline={agreement.deadline} distance={distance} />
          <DeadlineButton
            item={agreement}
            list="agreements"
            settled={agreement.standing?.state === 'signed'}
          />
        </Fact>
        <Fact label={details.sent}>
          {agreement.dispatch === 'unclear' && <p>{details.dispatchUnclear}</p>}
          {agreement.dispatch === 'not-yet' && <p>{texts.status.notSent}</p>}
          {agreement.sent.raw !== '' && <p>{time.quote(agreement.sent.raw)}</p>}
        </Fact>
        <Fact label={details.kind}>{texts.kinds[agreement.kind]}</Fact>
        <Origin item={agreement} />
      </Facts>
    </Drawer>
  )
}

function StandingActions({ agreement }: { agreement: AgreementItem }) {
  const { status } = useTexts()
  const { mutate } = useAgreementStanding()
  const mayRecord = useMayRecord(agreement)
  if (agreement.calledOff) return null
  if (!mayRecord) return <ReadOnly />
  const { state, source } = agreement.standing ?? { state: 'unknown' }
  return (
    <Actions>
      {state !== 'signed' && (
        <Button
          appearance="primary"
          icon={<Checkmark20Regular />}
          onClick={() => mutate({ item: agreement, state: 'signed' })}
        >
          {status.markSigned}
        </Button>
      )}
      {source === 'person' && (
        <Button onClick={() => mutate({ item: agreement, state: 'unknown' })}>{status.undo}</Button>
      )}
      {state !== 'unsigned' && source !== 'person' && (
        <Button onClick={() => mutate({ item: agreement, state: 'unsigned' })}>{status.markUnsigned}</Button>
      )}
    </Actions>
  )
}
