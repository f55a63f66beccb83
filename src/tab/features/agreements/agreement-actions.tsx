import { Button } from '@fluentui/react-components'
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark'
import type { AgreementItem } from '#api/contract.ts'
import { Actions } from '#tab/components/details.tsx'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { useMayRecord } from '#tab/data/may-record.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useAgreementStanding } from './agreement-button.tsx'

/** The buttons of one agreement, or why there are none: signed, not signed, or take back what somebody said. */
export function AgreementActions({ agreement }: { agreement: AgreementItem }) {
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
