import { useMemo } from 'react'
import type { AgreementItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { solutionsOf } from '#tab/components/filter-items.ts'
import { type ListKind, ObligationList } from '#tab/components/table/obligation-list.tsx'
import { useTableTexts } from '#tab/components/table/table-texts.ts'
import { usePassed } from '#tab/components/table/use-passed.ts'
import { Toolbar } from '#tab/components/toolbar.tsx'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { AgreementCells } from './agreement-cells.tsx'
import {
  AGREEMENT_GROUPS,
  type AgreementGroup,
  agreementGroup,
  hasStatus,
  isAgreementStatus,
  OFFERED_STATUSES,
  pressureOf,
} from './group-agreements.ts'

/** The agreements that the address asks for, with how to ask for others. */
export function AgreementList(props: { agreements: readonly AgreementItem[] }) {
  const agreements = useFollowed('agreements', props.agreements)
  const { list } = useTexts()
  const { today } = usePlace().me
  const [status] = useAddressParam('status')
  const kind = useAgreementKind()
  const passed = usePassed(agreements, pressureOf)
  const found = useMemo(() => passed.filter((a) => hasStatus(a, status, today)), [passed, status, today])
  const asked = isAgreementStatus(status) && !OFFERED_STATUSES.includes(status) ? [status] : []
  const statuses = [
    { value: '', label: list.filters.all, count: passed.length },
    ...[...asked, ...OFFERED_STATUSES].map((value) => ({
      value,
      label: list.filters[value],
      count: passed.filter((a) => hasStatus(a, value, today)).length,
    })),
  ]
  return (
    <>
      <Toolbar solutions={solutionsOf(agreements)} statuses={statuses} />
      <ObligationList kind={kind} all={agreements} found={found} />
    </>
  )
}

function useAgreementKind(): ListKind<AgreementItem, AgreementGroup> {
  const { list, details } = useTexts()
  const table = useTableTexts()
  const { today } = usePlace().me
  return useMemo(
    () => ({
      list: 'agreements',
      Cells: AgreementCells,
      columns: [
        { key: 'solution', head: list.solution, sort: 'solution' },
        { key: 'title', head: table.agreement, sort: 'title' },
        { key: 'kind', head: details.kind },
        { key: 'sent', head: details.sent, sort: 'sent' },
        { key: 'audience', head: details.audience },
        { key: 'deadline', head: details.deadline, sort: 'deadline' },
        { key: 'standing', head: details.standing, sort: 'standing' },
        { key: 'action', head: table.action },
      ],
      standings: {
        order: AGREEMENT_GROUPS,
        of: (agreement) => agreementGroup(agreement, today),
        titles: list.agreementGroups,
      },
    }),
    [list, details, table, today],
  )
}
