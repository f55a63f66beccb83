/** @jsxImportSource preact */
import { sayTrouble } from '#pane/data/say-trouble.ts'
import { Button } from '#pane/shell/button.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { Trouble } from '#pane/shell/trouble.tsx'
import { usePress } from '#pane/shell/use-press.ts'
import type { Reader } from './read-mail.ts'
import styles from './sign-in-offer.module.css'

interface Props {
  readonly as: Exclude<Reader, 'signed-in'>
  readonly onSignIn: () => Promise<void>
}

/** What one would get by signing in, quietly; or why that cannot be had here. */
export function SignInOffer({ as, onSignIn }: Props) {
  const { texts } = usePane()
  const { signIn } = texts.read
  const [press, run] = usePress(onSignIn)
  const trouble = press.step === 'failed' ? sayTrouble(press.error, texts) : undefined
  if (as === 'cannot') return <p className={styles.offer}>{signIn.cannot}</p>
  if (as === 'refused') return <p className={styles.offer}>{signIn.noRole}</p>
  const busy = press.step === 'busy'
  return (
    <div className={styles.offer}>
      <p>{signIn.text}</p>
      {trouble && <Trouble title={signIn.failed} text={trouble} />}
      <Button look="quiet" busy={busy} onPress={run}>
        {busy ? signIn.busy : signIn.button}
      </Button>
    </div>
  )
}
