import { Button } from '@fluentui/react-components'
import { Building20Regular } from '@fluentui/react-icons/svg/building'
import { usePlace } from '#tab/data/place.ts'
import { useHost } from '#tab/host/host-context.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './header.module.css'
import { Logo } from './logo.tsx'
import { PageNavigation } from './page-navigation.tsx'
import { SettingsLink } from './settings-link.tsx'

/** The pages, and whose they are; with the name of the app where no host shows it above. */
export function Header() {
  const { municipality: texts } = useTexts()
  const { municipality, changeMunicipality, channel } = usePlace()
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
        <PageNavigation />
        <span className={styles.municipality}>
          {channel?.item.municipality ? (
            <span className={styles.fixed}>
              <Building20Regular /> {municipality.name}
            </span>
          ) : (
            <Button
              appearance="subtle"
              icon={<Building20Regular />}
              aria-label={`${municipality.name}. ${texts.change}`}
              onClick={changeMunicipality}
            >
              {municipality.name}
            </Button>
          )}
        </span>
        <SettingsLink />
      </div>
    </header>
  )
}
