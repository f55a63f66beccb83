import { lazy, Suspense } from 'react'
import { useSearch } from 'wouter'
import type { AgreementItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { dueGroup } from '#tab/components/due-group.ts'
import { findItems, solutionsOf } from '#tab/components/filter-items.ts'
import { Gone } from '#tab/components/gone.tsx'
import { Group } from '#tab/components/group.tsx'
import { LeadLink } from '#tab/components/lead-link.tsx'
import { Loaded } from '#tab/components/loaded.tsx'
import { mostUrgentFirst } from '#tab/components/most-urgent-first.ts'
import { Nothing } from '#tab/components/nothing.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { moreFiltersIn, passing } from '#tab/components/read-more-filters.ts'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { Toolbar } from '#tab/components/toolbar.tsx'
import { useCloseItem } from '#tab/components/use-close-item.ts'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useAgreements } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { AgreementRow } from './agreement-row.tsx'
import {
  AGREEMENT_GROUPS,
  agreementGroup,
  hasStatus,
  isAgreementStatus,
  OFFERED_STATUSES,
  pressureOf,
} from './group-agreements.ts'

const AgreementDetails = lazy(() => import('./agreement-details.tsx'))

/** The municipality's agreements, by how it stands with them; one of them open over the list when `id` is given. */
export default function AgreementsPage({ id }: { id?: string | undefined }) {
  const { municipality } = usePlace()
  const query = useAgreements(municipality.code)
  const { nav } = useTexts()
  const close = useCloseItem('/agreements')
  const open = query.data?.find((a) => a.id === id)
  return (
    <>
      <PageHeading title={nav.agreements} lead={query.data && <NextDeadline agreements={query.data} />} />
      <ReadOnly />
      <Loaded query={query}>{(agreements) => <AgreementList agreements={agreements} />}</Loaded>
      {open && (
        <Suspense>
          <AgreementDetails agreement={open} onClose={close} />
        </Suspense>
      )}
      {id !== undefined && query.data && !open && <Gone onClose={close} />}
    </>
  )
}

function AgreementList(props: { agreements: readonly AgreementItem[] }) {
  const agreements = useFollowed('agreements', props.agreements)
  const { list } = useTexts()
  const { today } = usePlace().me
  const [q] = useAddressParam('q')
  const [solution] = useAddressParam('solution')
  const [status] = useAddressParam('status')
  const more = moreFiltersIn(useSearch())
  const due = passing(agreements, more).filter(
    (a) => more.due === undefined || dueGroup(a.deadline, pressureOf(a), today) === more.due,
  )
  const found = mostUrgentFirst(findItems(due, q, solution))
  const shown = Map.groupBy(
    found.filter((a) => hasStatus(a, status, today)),
    (a) => agreementGroup(a, today),
  )
  const groups = AGREEMENT_GROUPS.flatMap((group) => {
    const members = shown.get(group)
    return members ? [{ group, members }] : []
  })
  const asked = isAgreementStatus(status) && !OFFERED_STATUSES.includes(status) ? [status] : []
  const statuses = [
    { value: '', label: list.filters.all, count: found.length },
    ...[...asked, ...OFFERED_STATUSES].map((value) => ({
      value,
      label: list.filters[value],
      count: found.filter((a) => hasStatus(a, value, today)).length,
    })),
  ]
  return (
    <>
      <Toolbar solutions={solutionsOf(agreements)} statuses={statuses} />
      {groups.map(({ group, members }) => (
        <Group key={group} {...list.agreementGroups[group]} count={members.length}>
          {members.map((agreement) => (
            <AgreementRow key={agreement.id} agreement={agreement} />
          ))}
        </Group>
      ))}
      {groups.length === 0 && <Nothing filtered={agreements.length > 0} />}
    </>
  )
}

function NextDeadline(props: { agreements: readonly AgreementItem[] }) {
  const agreements = useFollowed('agreements', props.agreements)
  const texts = useTexts()
  const { today } = usePlace().me
  const ahead = agreements
    .filter(
      (a) => a.standing?.state !== 'signed' && a.dispatch !== 'not-yet' && (a.deadline.to ?? '') >= today,
    )
    .sort((a, b) => ((a.deadline.to ?? '') < (b.deadline.to ?? '') ? -1 : 1))
  const [next] = ahead
  if (!next) return null
  const { when, distance } = writeDeadline(next.deadline, today, 'open', texts)
  return (
    <LeadLink
      label={texts.list.nextDeadline}
      path={`/agreements/${encodeURIComponent(next.id)}`}
      name={`${next.solution.name}, ${next.title}`}
      when={`${when}${distance ? ` (${distance})` : ''}`}
    />
  )
}
