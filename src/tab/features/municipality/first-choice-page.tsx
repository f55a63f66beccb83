import { Loaded } from '#tab/components/loaded.tsx'
import { useMunicipalities } from '#tab/data/queries.ts'
import { Logo } from '#tab/shell/logo.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './first-choice-page.module.css'
import { MunicipalityPicker } from './municipality-picker.tsx'
import { useChooseMunicipality } from './use-choose-municipality.ts'

/** What a person meets first: which municipality do you work for, and nothing else. */
export default function FirstChoicePage() {
  const { municipality } = useTexts()
  const query = useMunicipalities()
  const { mutate } = useChooseMunicipality(() => undefined)
  return (
    <main className={styles.page} id="content" tabIndex={-1}>
      <Logo size={48} />
      <h1>{municipality.title}</h1>
      <p>{municipality.why}</p>
      <Loaded query={query}>
        {(all) => <MunicipalityPicker municipalities={all} onChoose={(m) => mutate(m)} />}
      </Loaded>
      <p className={styles.quiet}>{municipality.privacy}</p>
    </main>
  )
}
