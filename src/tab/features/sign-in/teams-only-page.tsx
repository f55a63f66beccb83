import { Logo } from '#tab/shell/logo.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './teams-only-page.module.css'

/** The page when it is opened outside of Microsoft 365 on an installation that signs people in there only. */
export default function TeamsOnlyPage() {
  const { teamsOnly } = useTexts()
  return (
    <main className={styles.page} id="content">
      <Logo size={56} />
      <h1>{teamsOnly.title}</h1>
      <p>{teamsOnly.text}</p>
      <a href="https://teams.microsoft.com/">{teamsOnly.open}</a>
    </main>
  )
}
