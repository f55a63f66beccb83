import { Link, useSearch } from 'wouter'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { CopyLink } from '../share/copy-link.tsx'
import styles from './item-heading.module.css'
import type { ItemList } from './item-queries.ts'
import { useItemTexts } from './item-texts.ts'
import { dayWords } from './moment-words.ts'

/** The solution and the title, whose and which day it is seen from, and the way back to the list. */
export function ItemHeading({ list, item }: { list: ItemList; item: AgreementItem | TaskItem }) {
  const texts = useTexts()
  const words = useItemTexts()
  const search = useSearch()
  const { me, municipality } = usePlace()
  return (
    <header className={styles.heading}>
      <Link className={styles.back} href={hrefWith(`/${list}`, search, 'lasting')}>
        <span aria-hidden="true">←</span> {words.toList[list]}
      </Link>
      <p className={styles.solution}>{item.solution.name}</p>
      <h1>{item.title}</h1>
      <p className={styles.seen}>{texts.list.asOf(municipality.name, dayWords(me.today, me.today, texts))}</p>
      <CopyLink page={list} id={item.id} title={item.title} />
    </header>
  )
}
