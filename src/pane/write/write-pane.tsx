/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { PublishedItem } from '#api/contract.ts'
import type { MailWritten } from '#pane/office/outlook.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import { idOf } from './id-of.ts'
import { Preview } from './preview.tsx'
import { SearchPage } from './search-page.tsx'
import { SignIn, whyNotSignedIn } from './sign-in.tsx'
import { useSearch } from './use-search.ts'
import styles from './write-pane.module.css'

/** The pane beside a mail or an invitation that is written: what is looked up is put where the cursor is. */
export function WritePane({ mail }: { mail: MailWritten }) {
  const { texts, outlook } = usePane()
  const { again, ...searching } = useSearch()
  const [chosen, setChosen] = useState<PublishedItem>()
  const [focused, setFocused] = useState(false)
  const [inserted, setInserted] = useState<ReadonlySet<string>>(new Set())
  const why = whyNotSignedIn(searching.search.error)
  const signIn = async () => {
    await outlook.token()
    setFocused(true)
    again()
  }
  return (
    <main className={styles.pane}>
      <h1>{texts.write.title}</h1>
      {why ? (
        <SignIn why={why} onSignIn={signIn} />
      ) : chosen ? (
        <Preview
          key={idOf(chosen)}
          item={chosen}
          mail={mail}
          onInserted={() => setInserted((before) => new Set(before).add(idOf(chosen)))}
          onBack={() => setChosen(undefined)}
        />
      ) : (
        <SearchPage
          {...searching}
          inserted={inserted}
          focused={focused}
          onAgain={again}
          onChoose={(item) => {
            setFocused(true)
            setChosen(item)
          }}
        />
      )}
    </main>
  )
}
