import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left'
import { Link, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import styles from './back-link.module.css'
import { useChannelsTexts } from './channels-texts.ts'

/** The way back to all channels. */
export function BackLink() {
  const { back } = useChannelsTexts()
  const search = useSearch()
  return (
    <Link className={styles.back} href={hrefWith('/channels', search, 'lasting')}>
      <ArrowLeft16Regular />
      {back}
    </Link>
  )
}
