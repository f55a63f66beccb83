import { DocumentDismissRegular } from '@fluentui/react-icons/svg/document-dismiss'
import { Link, useLocation, useSearch } from 'wouter'
import { hrefWith, useAddressParam } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import { ApiProblem } from '#tab/data/api-problem.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { CompareView } from './compare-view.tsx'
import type { Draft } from './draft-fields.ts'
import styles from './draft-page.module.css'
import { useDraftTexts } from './draft-texts.ts'
import { useDraft } from './edition-queries.ts'
import { NoRights } from './no-rights.tsx'
import { PublishedEditions } from './published-editions.tsx'
import { ReviewView } from './review-view.tsx'
import { Steps } from './steps.tsx'

/** A draft: looked over beside its file, compared with what is published, and published. */
export default function DraftPage({ id }: { id: string }) {
  const mayPublish = usePlace().me.permissions.includes('editions.publish')
  return (
    <>
      <BackLink />
      {mayPublish ? (
        <OfPublishers id={id} />
      ) : (
        <>
          <NoRights />
          <PublishedEditions />
        </>
      )}
    </>
  )
}

function BackLink() {
  const search = useSearch()
  return (
    <Link href={hrefWith('/editions', search, 'lasting')} className={styles.back}>
      <span aria-hidden="true">‹ </span>
      {useDraftTexts().back}
    </Link>
  )
}

function OfPublishers({ id }: { id: string }) {
  const query = useDraft(id)
  if (query.error instanceof ApiProblem && query.error.status === 404 && !query.data) return <Missing />
  return <Loaded query={query}>{(draft) => <Whole draft={draft} />}</Loaded>
}

function Missing() {
  const texts = useDraftTexts()
  const search = useSearch()
  const [, navigate] = useLocation()
  return (
    <Message
      icon={<DocumentDismissRegular fontSize={28} />}
      title={texts.missing}
      text={texts.missingText}
      level="h1"
      action={{ label: texts.back, run: () => navigate(hrefWith('/editions', search, 'lasting')) }}
    />
  )
}

function Whole({ draft }: { draft: Draft }) {
  const { locale } = useTexts()
  const texts = useDraftTexts()
  const [view, setView] = useAddressParam('view')
  const { content, name, state, suggestion } = draft
  return (
    <>
      <header className={styles.head}>
        <h1>{content.title}</h1>
        <p>
          {writeDay(content.date, locale, 'long')} · {suggestion ? name : texts.file(name)}
        </p>
        {state !== 'open' && <p className={styles.closed}>{texts.closed[state]}</p>}
      </header>
      <Steps
        label={texts.views.label}
        chosen={view}
        steps={[
          { value: '', label: texts.views.review, count: draft.problemsOpen },
          { value: 'compare', label: texts.views.compare },
        ]}
        onChoose={setView}
      />
      {view === 'compare' ? (
        <CompareView draft={draft} onReview={() => setView('')} />
      ) : (
        <ReviewView draft={draft} onCompare={() => setView('compare')} />
      )}
    </>
  )
}
