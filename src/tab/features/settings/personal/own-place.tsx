import { Button } from '@fluentui/react-components'
import { usePlace } from '#tab/data/place.ts'
import styles from '../setting-card.module.css'
import { SettingCard } from '../setting-card.tsx'
import { useSettingsTexts } from '../settings-texts.ts'

/** The municipality that the pages are about, and the way to another. */
export function OwnPlace() {
  const { place } = useSettingsTexts()
  const { municipality, changeMunicipality, channel } = usePlace()
  return (
    <SettingCard title={place.title} text={place.text}>
      <div className={styles.buttons}>
        <strong>{municipality.name}</strong>
        {channel ? <span>{place.fixed}</span> : <Button onClick={changeMunicipality}>{place.change}</Button>}
      </div>
    </SettingCard>
  )
}
