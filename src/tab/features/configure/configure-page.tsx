import { useQuery } from '@tanstack/react-query'
import { Loaded } from '#tab/components/loaded.tsx'
import type { useChannel } from '#tab/data/channel.ts'
import { useHost } from '#tab/host/host-context.ts'
import { Logo } from '#tab/shell/logo.tsx'
import styles from './configure-page.module.css'
import { useConfigureTexts } from './configure-texts.ts'
import { SetupForm } from './setup-form.tsx'

/** Where a person who adds the tab to a channel chooses its page, and sees whose it is and what it will show. */
export default function ConfigurePage({ channel }: { channel: ReturnType<typeof useChannel> }) {
  const { deeds } = useHost()
  const setup = useQuery({
    queryKey: ['tab-setup'],
    queryFn: async () => (await deeds?.())?.setup ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const before = useQuery({
    queryKey: ['tab-setup', 'before'],
    queryFn: async () => (await setup.data?.before()) ?? null,
    enabled: !!setup.data,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (setup.data === null || !channel.asked) return <NotHere />
  return (
    <main className={styles.page} id="content">
      <Loaded query={channel.query}>
        {(item) =>
          setup.data &&
          before.data !== undefined && (
            <SetupForm channel={item} setup={setup.data} before={before.data ?? undefined} />
          )
        }
      </Loaded>
    </main>
  )
}

function NotHere() {
  const words = useConfigureTexts()
  return (
    <main className={styles.page} id="content">
      <Logo size={48} />
      <h1>Fristvagt</h1>
      <p>{words.notHere}</p>
      <a href="/tab/">{words.open}</a>
    </main>
  )
}
