import { ListSkeleton } from '#tab/components/skeleton.tsx'
import tiles from './due-tiles.module.css'
import { DUE_TILES } from './due-tiles.tsx'
import styles from './overview-skeleton.module.css'

/** The shape of the overview while its lists are being loaded: the tiles, and a list below them. */
export function OverviewSkeleton() {
  return (
    <div className={styles.skeleton}>
      <div className={tiles.tiles} aria-hidden="true">
        {DUE_TILES.map((group) => (
          <div key={group} className={tiles.tile}>
            <svg width="100%" height="76" aria-hidden="true">
              <rect width="60%" height="12" rx="6" />
              <rect y="34" width="36%" height="30" rx="6" />
            </svg>
          </div>
        ))}
      </div>
      <ListSkeleton />
    </div>
  )
}
