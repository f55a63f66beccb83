import { Button } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark'
import type { AgreementItem } from '#api/contract.ts'
import { useKeptFocus } from '#tab/components/use-kept-focus.ts'
import { nameOf, useChangeStanding } from '#tab/data/change-standing.ts'
import { useMayRecord } from '#tab/data/may-record.ts'
import type { StatusTexts } from '#tab/texts/text-groups.ts'
import { useTexts } from '#tab/texts/texts.ts'

type State = NonNullable<AgreementItem['standing']>['state']
const SAID: Record<State, (status: StatusTexts) => (item: string) => string> = {
  signed: (status) => status.saidSigned,
  unsigned: (status) => status.saidUnsigned,
  unknown: (status) => status.saidTakenBack,
}

/** Marks an agreement as signed or not, with the words of the person's language. */
export function useAgreementStanding() {
  const { status } = useTexts()
  return useChangeStanding('agreements', {
    said: (item, state) => SAID[state](status)(item),
    opposite: (state) => (state === 'unknown' ? 'signed' : 'unknown'),
  })
}

/** The one button of an agreement in the list: signed, or take back what someone of the municipality said. */
export function AgreementButton({ agreement }: { agreement: AgreementItem }) {
  const { status } = useTexts()
  const { mutate } = useAgreementStanding()
  const focus = useKeptFocus(agreement.id)
  const mayRecord = useMayRecord(agreement)
  // What is not theirs is taken back as what is signed is.
  const signed = agreement.standing?.state === 'signed' || agreement.standing?.notOurs !== undefined
  if (!mayRecord || agreement.calledOff) return null
  if (signed && agreement.standing?.source === 'kombit') return null
  if (!signed && agreement.dispatch === 'not-yet') return null
  const label = signed ? status.undo : status.markSigned
  return (
    <Button
      ref={focus.ref}
      appearance={signed ? 'subtle' : 'secondary'}
      icon={signed ? <ArrowUndo20Regular /> : <Checkmark20Regular />}
      aria-label={`${label}: ${nameOf(agreement)}`}
      onClick={() => {
        focus.keep()
        mutate({ item: agreement, state: signed ? 'unknown' : 'signed' })
      }}
    >
      {label}
    </Button>
  )
}
