import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ClosingSettings } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { usePlace } from '#tab/data/place.ts'
import styles from '../setting-card.module.css'
import { SettingCard } from '../setting-card.tsx'
import { useSettingsTexts } from '../settings-texts.ts'
import { useClosingSettings, useSaveClosingDays } from './closing-days-data.ts'
import { ClosingRules } from './closing-rules.tsx'
import { MovedNudges } from './moved-nudges.tsx'
import { OwnDays } from './own-days.tsx'

/** The days on which the municipality is closed. What a change would move is told before it is saved. */
export function ClosingDays() {
  const { closing } = useSettingsTexts()
  const query = useClosingSettings()
  return (
    <SettingCard title={closing.title} text={closing.text}>
      <Loaded query={query}>{(stands) => <Editing stands={stands} />}</Loaded>
    </SettingCard>
  )
}

function Editing({ stands }: { stands: ClosingSettings }) {
  const { closing } = useSettingsTexts()
  const mayChange = usePlace().me.permissions.includes('municipality.settings')
  const [draft, setDraft] = useState<ClosingSettings>()
  const { mutate, isPending } = useSaveClosingDays()
  const wanted = draft ?? stands
  const isChanged = !isSame(wanted, stands)
  const change = (part: Partial<ClosingSettings>) => setDraft({ ...wanted, ...part })
  return (
    <>
      {!mayChange && <p className={styles.note}>{closing.readOnly}</p>}
      <ClosingRules
        chosen={wanted.closingRules}
        isFixed={!mayChange}
        onChange={(closingRules) => change({ closingRules })}
      />
      <OwnDays
        days={wanted.closingDays}
        isFixed={!mayChange}
        onChange={(closingDays) => change({ closingDays })}
      />
      {isChanged && (
        <>
          <MovedNudges wanted={wanted} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={isPending}
              onClick={() => mutate(wanted, { onSuccess: () => setDraft(undefined) })}
            >
              {isPending ? closing.saving : closing.save}
            </Button>
            <Button disabledFocusable={isPending} onClick={() => setDraft(undefined)}>
              {closing.cancel}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

const isSame = (a: ClosingSettings, b: ClosingSettings) => textOf(a) === textOf(b)

function textOf({ closingRules, closingDays }: ClosingSettings): string {
  return JSON.stringify([closingRules.toSorted(), closingDays.toSorted()])
}
