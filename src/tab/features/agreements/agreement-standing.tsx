import type { AgreementItem } from '#api/contract.ts'
import { type Look, Standing } from '#tab/components/standing.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { type AgreementGroup, agreementGroup } from './group-agreements.ts'

const LOOKS: Record<AgreementGroup, Look> = {
  overdue: 'late',
  unsigned: 'open',
  unknown: 'unknown',
  notSent: 'waiting',
  signed: 'fulfilled',
  notOurs: 'notOurs',
  calledOff: 'calledOff',
}

interface Props {
  readonly agreement: AgreementItem
  /** Says why it is unknown as well; in a list the group's heading does. */
  readonly inFull?: boolean
}

/** How the municipality stands with an agreement, and who says so. */
export function AgreementStanding({ agreement, inFull = false }: Props) {
  const { status, time } = useTexts()
  const group = agreementGroup(agreement, usePlace().me.today)
  const word = group === 'overdue' ? status.unsigned : status[group]
  const announced = agreement.sent.raw === '' ? undefined : time.quote(agreement.sent.raw)
  const why = inFull ? status.unknownWhy : undefined
  const otherwise = group === 'unknown' ? why : group === 'notSent' ? announced : undefined
  return <Standing look={LOOKS[group]} word={word} known={agreement.standing} otherwise={otherwise} />
}
