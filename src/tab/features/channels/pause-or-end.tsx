import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { SubscriptionItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { type ChannelDeed, useChangeChannel } from './change-channel.ts'
import styles from './channel-head.module.css'
import { useChannelsTexts } from './channels-texts.ts'
import { PauseQuestion } from './pause-question.tsx'
import { QuestionDialog } from './question-dialog.tsx'

/** Pause until a day, resume, and stop: what ends something is asked first, with what is lost. */
export function PauseOrEnd({ channel }: { channel: SubscriptionItem }) {
  const { pause, end } = useChannelsTexts()
  const texts = useTexts()
  const notify = useNotify()
  const search = useSearch()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<'pause' | 'end'>()
  const change = useChangeChannel(channel, ({ kind }) => {
    const undo = kind === 'pause' ? { undo: () => change.mutate({ kind: 'resume' }) } : {}
    notify({ kind: 'done', text: said[kind], ...undo })
    if (kind === 'end') navigate(hrefWith('/channels', search, 'lasting'))
  })
  const said = { pause: pause.done, resume: pause.resumed, end: end.done }
  const make = (deed: ChannelDeed) => {
    setAsked(undefined)
    change.mutate(deed, {
      onError: (error) => notify({ kind: 'failed', text: pause.failed(sayProblem(error, texts)) }),
    })
  }
  return (
    <div className={styles.buttons}>
      {channel.state === 'active' ? (
        <Button disabledFocusable={change.isPending} onClick={() => setAsked('pause')}>
          {pause.open}
        </Button>
      ) : (
        <Button
          appearance="primary"
          disabledFocusable={change.isPending}
          onClick={() => make({ kind: 'resume' })}
        >
          {pause.resume}
        </Button>
      )}
      <Button appearance="subtle" disabledFocusable={change.isPending} onClick={() => setAsked('end')}>
        {end.open}
      </Button>
      {asked === 'pause' && (
        <PauseQuestion onYes={(until) => make({ kind: 'pause', until })} onNo={() => setAsked(undefined)} />
      )}
      {asked === 'end' && (
        <QuestionDialog
          title={end.heading}
          yes={end.yes}
          no={end.no}
          onYes={() => make({ kind: 'end' })}
          onNo={() => setAsked(undefined)}
        >
          <ul>
            {end.lost.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </QuestionDialog>
      )}
    </div>
  )
}
