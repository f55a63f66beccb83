import { Loaded } from '#tab/components/loaded.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { usePlace } from '#tab/data/place.ts'
import { Block } from './block.tsx'
import { DraftList } from './draft-list.tsx'
import { useDrafts, usePublications } from './edition-queries.ts'
import styles from './editions-page.module.css'
import { useEditionsTexts } from './editions-texts.ts'
import { NoRights } from './no-rights.tsx'
import { PublicationList } from './publication-list.tsx'
import { PublishedEditions } from './published-editions.tsx'
import { UploadPanel } from './upload-panel.tsx'

/** What is read in, looked over and published; to who may not publish, what was published. */
export default function EditionsPage() {
  const texts = useEditionsTexts()
  const mayPublish = usePlace().me.permissions.includes('editions.publish')
  return (
    <>
      <PageHeading title={texts.title} {...(mayPublish && { lead: texts.lead })} />
      {mayPublish ? <ForPublishers /> : <ForReaders />}
    </>
  )
}

function ForReaders() {
  return (
    <div className={styles.blocks}>
      <NoRights />
      <PublishedEditions />
    </div>
  )
}

function ForPublishers() {
  const texts = useEditionsTexts()
  const drafts = useDrafts()
  const publications = usePublications()
  return (
    <div className={styles.blocks}>
      <UploadPanel />
      <Block title={texts.drafts.title} count={drafts.data?.items.length}>
        <Loaded query={drafts}>{({ items }) => <DraftList drafts={items} />}</Loaded>
      </Block>
      <Block title={texts.history.title}>
        <Loaded query={publications}>{({ items }) => <PublicationList publications={items} />}</Loaded>
      </Block>
      <PublishedEditions />
    </div>
  )
}
