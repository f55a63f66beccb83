import { Warning20Regular } from '@fluentui/react-icons/svg/warning'
import { Link, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import styles from './channel-list.module.css'
import { useReach } from './channel-queries.ts'
import { useChannelsTexts } from './channels-texts.ts'
import { countUnreached } from './count-unreached.ts'

/** How many deadlines would reach nobody, and the way to them. Where there are none, the way alone. */
export function ReachWarning() {
  const { warning, toReach } = useChannelsTexts()
  const search = useSearch()
  const reach = useReach().data
  if (!reach) return null
  const unreached = countUnreached(reach.items)
  const link = <Link href={hrefWith('/channels/reach', search, 'lasting')}>{toReach}</Link>
  if (unreached === 0) return <p className={styles.note}>{link}</p>
  return (
    <div className={styles.warning} role="status">
      <Warning20Regular />
      <p>{warning(unreached)}</p>
      {link}
    </div>
  )
}
