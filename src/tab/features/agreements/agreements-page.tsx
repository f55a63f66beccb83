import { lazy, Suspense } from 'react'
import type { AgreementItem } from '#api/contract.ts'
import { Gone } from '#tab/components/gone.tsx'
import { LeadLink } from '#tab/components/lead-link.tsx'
import { Loaded } from '#tab/components/loaded.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { ReadOnly } from '#tab/components/read-only.tsx'
import { useCloseItem } from '#tab/components/use-close-item.ts'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useAgreements } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { AgreementList } from './agreement-list.tsx'

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
