import { usePlace } from '#tab/data/place.ts'
import styles from '../setting-card.module.css'
import { SettingCard } from '../setting-card.tsx'
import { useSettingsTexts } from '../settings-texts.ts'
import { ClosingDays } from './closing-days.tsx'
import { YearList } from './year-list.tsx'

/** What the municipality is, the days on which it is closed, and how its year looks with them. */
export function MunicipalitySection() {
  const { facts } = useSettingsTexts()
  const { municipality } = usePlace()
  const { name, code, region, kkr } = municipality
  return (
    <>
      <SettingCard title={facts.title}>
        <dl className={styles.facts}>
          <dt>{facts.name}</dt>
          <dd>{name}</dd>
          <dt>{facts.code}</dt>
          <dd>{code}</dd>
          <dt>{facts.region}</dt>
          <dd>{region}</dd>
          <dt>{facts.kkr}</dt>
          <dd>{kkr}</dd>
        </dl>
      </SettingCard>
      <ClosingDays key={code} />
      <YearList />
    </>
  )
}
