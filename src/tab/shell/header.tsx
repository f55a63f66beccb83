import { Button } from '@fluentui/react-components'
import { Building20Regular } from '@fluentui/react-icons/svg/building'
import { Link, useRoute, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { usePlace } from '#tab/data/place.ts'
import { useHost } from '#tab/host/host-context.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './header.module.css'
import { Logo } from './logo.tsx'

/** In their order, with where they are. */
const PAGES = {
  overview: '/',
  agreements: '/agreements',
  tasks: '/tasks',
  meetings: '/meetings',
  timeline: '/timeline',
  ask: '/ask',
} as const
type Page = keyof typeof PAGES

/** The pages, and whose they are; with the name of the app where no host shows it above. */
export function Header() {
  const { nav, municipality: texts } = useTexts()
  const { municipality, changeMunicipality } = usePlace()
  const { kind } = useHost()
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        {kind === 'browser' && (
          <span className={styles.brand}>
            <Logo size={24} />
            <span>Fristvagt</span>
          </span>
        )}
        <nav aria-label={nav.label}>
          {(Object.keys(PAGES) as Page[]).map((page) => (
            <PageLink key={page} page={page} />
          ))}
        </nav>
        <span className={styles.municipality}>
          <Button
            appearance="subtle"
            icon={<Building20Regular />}
            aria-label={`${municipality.name}. ${texts.change}`}
            onClick={changeMunicipality}
          >
            {municipality.name}
          </Button>
        </span>
      </div>
    </header>
  )
}

function PageLink({ page }: { page: Page }) {
  const { nav } = useTexts()
  const search = useSearch()
  const path = PAGES[page]
  const [here] = useRoute(path === '/' ? path : `${path}/*?`)
  return (
    <Link href={hrefWith(path, search, 'lasting')} aria-current={here ? 'page' : undefined}>
      {nav[page]}
    </Link>
  )
}
