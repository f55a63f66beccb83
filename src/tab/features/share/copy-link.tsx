import { Button } from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons/svg/link'
import { useState } from 'react'
import { useNotify } from '#tab/components/notices.tsx'
import { useHostDeeds } from '#tab/data/host-deeds.ts'
import { useTeamsApp } from '#tab/data/teams-app.ts'
import { useHost } from '#tab/host/host-context.ts'
import type { HostDeeds } from '#tab/host/host-deeds.ts'
import styles from './copy-link.module.css'
import { type ItemPage, itemLink, webLink } from './item-link.ts'
import { useShareTexts } from './share-texts.ts'

interface Props {
  readonly page: ItemPage
  readonly id: string
  readonly title: string
}

/** Copies a link to an item for a colleague: into Teams where this is framed, else the plain address. */
export function CopyLink({ page, id, title }: Props) {
  const words = useShareTexts()
  const { kind } = useHost()
  const app = useTeamsApp()
  const deeds = useHostDeeds()
  const notify = useNotify()
  const [byHand, setByHand] = useState(false)
  const { origin } = location
  const link = itemLink({ origin, app: kind === 'hosted' ? app : undefined }, page, id)
  const copy = async () => {
    if (await copied(link, deeds)) return notify({ kind: 'done', text: words.copied })
    if (deeds?.share) return deeds.share(id, title, webLink(origin, page, id))
    setByHand(true)
  }
  return (
    <div className={styles.share}>
      <Button appearance="subtle" icon={<Link20Regular />} onClick={copy}>
        {words.copy}
      </Button>
      {byHand && (
        <label className={styles.hand}>
          {words.byHand}
          <input readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  )
}

/** Tries the browser's clipboard, which a frame may not have, and then the host's. */
async function copied(text: string, deeds: HostDeeds | undefined): Promise<boolean> {
  for (const write of [(words: string) => navigator.clipboard.writeText(words), deeds?.copy])
    try {
      if (!write) continue
      await write(text)
      return true
    } catch {
      // Refused: the next way may be open.
    }
  return false
}
