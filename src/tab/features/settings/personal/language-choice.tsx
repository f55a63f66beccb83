import { Button } from '@fluentui/react-components'
import { useId } from 'react'
import { sayProblem } from '#tab/data/api-problem.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from '../setting-card.module.css'
import { SettingCard } from '../setting-card.tsx'
import { useSettingsTexts } from '../settings-texts.ts'
import { useChooseLanguage } from './use-choose-language.ts'

const CHOICES = ['host', 'da', 'en'] as const

/** The language in which the person is spoken to. What the address asks for goes before it, and is said. */
export function LanguageChoice() {
  const texts = useTexts()
  const { language } = useSettingsTexts()
  const { me } = usePlace()
  const name = useId()
  const { mutate, variables, isPending, isSuccess, error } = useChooseLanguage()
  const chosen = (isPending ? variables : undefined) ?? me.language ?? 'host'
  return (
    <SettingCard title={language.title} text={language.text}>
      <fieldset>
        <legend className="visually-hidden">{language.title}</legend>
        {CHOICES.map((choice) => (
          <label key={choice} className={styles.choice} lang={choice === 'host' ? undefined : choice}>
            <input type="radio" name={name} checked={chosen === choice} onChange={() => mutate(choice)} />
            {language.choices[choice]}
          </label>
        ))}
      </fieldset>
      <div role="status">{isSuccess && <p>{language.saved[me.language ?? 'host']}</p>}</div>
      <div role="alert">{error && <p className={styles.problem}>{sayProblem(error, texts)}</p>}</div>
      <AskedByAddress />
    </SettingCard>
  )
}

function AskedByAddress() {
  const { language } = useSettingsTexts()
  const asked = new URLSearchParams(window.location.search).get('lang')
  if (asked !== 'da' && asked !== 'en') return null
  // It was read when the page was opened: without it, the page is opened anew.
  const follow = () => {
    const address = new URL(window.location.href)
    address.searchParams.delete('lang')
    window.location.assign(address)
  }
  return (
    <div className={styles.buttons}>
      <p>{language.asked(language.choices[asked])}</p>
      <Button size="small" onClick={follow}>
        {language.follow}
      </Button>
    </div>
  )
}
