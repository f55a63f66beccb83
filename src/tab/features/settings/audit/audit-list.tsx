import { Button } from '@fluentui/react-components'
import { Search28Regular } from '@fluentui/react-icons/svg/search'
import { useClearFilters } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import styles from './audit-list.module.css'
import { useAuditEntries } from './audit-query.ts'
import { AuditRow } from './audit-row.tsx'
import { useAuditTexts } from './audit-texts.ts'
import { SaveTrail } from './save-trail.tsx'

/** The entries that were looked for, newest first, a page at a time. */
export function AuditList() {
  const texts = useAuditTexts()
  const query = useAuditEntries()
  const clear = useClearFilters()
  const { hasNextPage, isFetchingNextPage, isFetching, fetchNextPage, refetch } = query
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const entries = pages.flatMap(({ items }) => items)
        if (entries.length === 0)
          return (
            <Message
              icon={<Search28Regular />}
              title={texts.none}
              text={texts.noneText}
              action={{ label: texts.filters.clear, run: clear }}
            />
          )
        return (
          <>
            <div className={styles.head}>
              <p role="status">{texts.shown(entries.length, !hasNextPage)}</p>
              <Button size="small" disabledFocusable={isFetching} onClick={() => void refetch()}>
                {texts.refresh}
              </Button>
              <SaveTrail />
            </div>
            <ol className={styles.entries}>
              {entries.map((entry) => (
                <AuditRow key={entry.seq} entry={entry} />
              ))}
            </ol>
            {hasNextPage && (
              <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {isFetchingNextPage ? texts.loadingMore : texts.more}
              </Button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
