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
}

/** How the municipality stands with an agreement, and who says so. */
export function AgreementStanding({ agreement }: { agreement: AgreementItem }) {
  const { status } = useTexts()
  const group = agreementGroup(agreement, usePlace().me.today)
  const word = group === 'overdue' ? status.unsigned : status[group]
  const otherwise = group === 'unknown' ? status.unknownWhy : undefined
  return <Standing look={LOOKS[group]} word={word} known={agreement.standing} otherwise={otherwise} />
}
