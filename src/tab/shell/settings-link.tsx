import { Settings20Regular } from '@fluentui/react-icons/svg/settings'
import { Link, useLocation, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './settings-link.module.css'

/** The way to the settings: a gear, which leaves the row of pages its room. */
export function SettingsLink() {
  const { nav } = useTexts()
  const search = useSearch()
  const [at] = useLocation()
  return (
    <Link
      className={styles.gear}
      href={hrefWith('/settings', search, 'lasting')}
      aria-label={nav.settings}
      title={nav.settings}
      aria-current={at.startsWith('/settings') ? 'page' : undefined}
    >
      <Settings20Regular />
    </Link>
  )
}
