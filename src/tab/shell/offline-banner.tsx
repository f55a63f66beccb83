import { CloudOff20Regular } from '@fluentui/react-icons/svg/cloud-off'
import { useSyncExternalStore } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './offline-banner.module.css'

/** Says above every page that what it shows may be old, while the browser is offline. */
export function OfflineBanner() {
  const { state } = useTexts()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status" className={styles.banner}>
      {!online && (
        <p>
          <CloudOff20Regular /> {state.offline}
        </p>
      )}
    </div>
  )
}

function subscribe(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
