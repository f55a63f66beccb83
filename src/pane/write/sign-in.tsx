/** @jsxImportSource preact */
import { sayTrouble } from '#pane/data/say-trouble.ts'
import { SignInError } from '#pane/office/outlook.ts'
import { Button } from '#pane/shell/button.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { Trouble } from '#pane/shell/trouble.tsx'
import { usePress } from '#pane/shell/use-press.ts'
import { ApiProblem } from '#tab/data/api-problem.ts'
import styles from './sign-in.module.css'

/** Why the catalogue is closed: nobody is signed in, this Outlook cannot, or who is signed in has no access. */
type Why = 'nobody' | 'cannot' | 'refused'

/** Returns why nobody can search until somebody signs in; undefined where that is not what went wrong. */
export function whyNotSignedIn(error: unknown): Why | undefined {
  if (error instanceof SignInError) return error.code === 'cannot' ? 'cannot' : 'nobody'
  if (!(error instanceof ApiProblem)) return undefined
  if (error.status === 401) return 'nobody'
  return error.status === 403 ? 'refused' : undefined
}

/** Says what one would get by signing in, and offers it where that can be had. */
export function SignIn({ why, onSignIn }: { why: Why; onSignIn: () => Promise<void> }) {
  const { texts } = usePane()
  const { signIn } = texts.write
  const [press, run] = usePress(onSignIn)
  if (why !== 'nobody')
    return <p className={styles.instead}>{why === 'cannot' ? signIn.cannot : signIn.noRole}</p>
  const busy = press.step === 'busy'
  return (
    <section className={styles.offer}>
      <h2>{signIn.title}</h2>
      <p>{signIn.text}</p>
      {press.step === 'failed' && <Trouble title={signIn.failed} text={sayTrouble(press.error, texts)} />}
      <Button look="primary" busy={busy} onPress={run}>
        {busy ? signIn.busy : signIn.button}
      </Button>
    </section>
  )
}
