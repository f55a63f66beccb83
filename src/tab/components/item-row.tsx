import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { useTexts } from '#tab/texts/texts.ts'
import { hrefWith } from './address.ts'
import styles from './item-row.module.css'
import { OVER_LIST } from './over-list.ts'

interface Props {
  readonly id: string
  /** The page of the item, such as `/agreements/3x-datastandarder`. */
  readonly path: string
  readonly overline?: string | undefined
  readonly title: string
  readonly doubt: boolean
  readonly tag?: ReactNode
  readonly start?: ReactNode
  readonly when?: ReactNode
  readonly standing?: ReactNode
  readonly action?: ReactNode
}

/** One line of a list. The whole of it opens the item; its button does what the item asks for. */
export function ItemRow(props: Props) {
  const texts = useTexts()
  const search = useSearch()
  return (
    <li className={styles.row} data-item={props.id} data-start={props.start !== undefined}>
      {props.start}
      <div className={styles.what}>
        {props.overline && <p className={styles.overline}>{props.overline}</p>}
        <Link className={styles.title} href={hrefWith(props.path, search, 'all')} state={OVER_LIST}>
          {props.title}
        </Link>
        {props.tag && <div className={styles.tag}>{props.tag}</div>}
        {props.doubt && (
          <p className={styles.doubt}>
            <Warning16Regular />
            {texts.details.doubt}
          </p>
        )}
      </div>
      {props.when && <div className={styles.when}>{props.when}</div>}
      {props.standing && <div className={styles.standing}>{props.standing}</div>}
      <div className={styles.action}>{props.action}</div>
    </li>
  )
}
