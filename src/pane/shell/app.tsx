/** @jsxImportSource preact */
import { Component, type ComponentChildren, type ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { MailRead, MailWritten, Outlook } from '#pane/office/outlook.ts'
import { wear } from './load-look.ts'
import { Message } from './message.tsx'
import { usePane } from './pane-context.ts'
import { useWatched } from './use-watched.ts'

const loadReading = async () => (await import('#pane/read/read-pane.tsx')).ReadPane
const loadWriting = async () => (await import('#pane/write/write-pane.tsx')).WritePane

/** What stands beside the item that is chosen now; nothing of the one before it is left. */
export function App() {
  const { outlook, texts } = usePane()
  const item = useWatched(outlook.item)
  useLook(outlook)
  if (item?.kind === 'reading')
    return <Loaded key={item.id} load={loadReading} props={{ mail: item satisfies MailRead }} />
  if (item?.kind === 'writing')
    return <Loaded key={item.id} load={loadWriting} props={{ mail: item satisfies MailWritten }} />
  return <Message icon="search" {...texts.shell.noItem} />
}

function useLook({ look }: Outlook): void {
  const wanted = useWatched(look)
  useEffect(() => {
    let isWanted = true
    void wear(wanted, () => isWanted)
    return () => {
      isWanted = false
    }
  }, [wanted])
}

interface LoadedProps<P> {
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
}

/** Shows what has been loaded; fails as the page does where it cannot be. */
function Loaded<P extends object>({ load, props }: LoadedProps<P>) {
  const [loaded, setLoaded] = useState<{ page?: ComponentType<P>; failed?: unknown }>({})
  useEffect(() => {
    load().then(
      (page) => setLoaded({ page }),
      (failed: unknown) => setLoaded({ failed }),
    )
  }, [load])
  if ('failed' in loaded) throw loaded.failed
  const Page = loaded.page
  return Page ? <Page {...props} /> : null
}

interface GuardProps {
  readonly words: { title: string; text: string }
  readonly children: ComponentChildren
}

/** Says that something went wrong where the page would be left empty. */
export class Guard extends Component<GuardProps, { failed: boolean }> {
  override state = { failed: false }

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: true })
    reportError(error)
  }

  override render({ words, children }: GuardProps) {
    return this.state.failed ? <Message icon="errorCircle" {...words} /> : children
  }
}
