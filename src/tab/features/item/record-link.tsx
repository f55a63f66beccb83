import { Link, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { pageTexts } from '#tab/texts/page-texts.ts'
import styles from './record-link.module.css'

const useWords = pageTexts({
  da: {
    agreements: 'Hele sagen: historik, påmindelser, kort',
    tasks: 'Hele sagen: historik og påmindelser',
  },
  en: { agreements: 'The whole record: history, nudges, map', tasks: 'The whole record: history and nudges' },
})

/** Leads from an item's drawer to its whole page. */
export function RecordLink({ list, id }: { list: 'agreements' | 'tasks'; id: string }) {
  const words = useWords()
  const search = useSearch()
  return (
    <p className={styles.record}>
      <Link href={hrefWith(`/${list}/${encodeURIComponent(id)}/record`, search, 'lasting')}>
        {words[list]}
      </Link>
    </p>
  )
}
