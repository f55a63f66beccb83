import { Button } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useRef } from 'react'
import type { SettingsOffers, SubscriptionItem } from '#api/contract.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import { QuestionDialog } from '../question-dialog.tsx'
import { MuchFields } from './much-fields.tsx'
import styles from './settings.module.css'
import { Trial } from './trial.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'
import { useSettingsForm } from './use-settings-form.ts'
import { WhatFields } from './what-fields.tsx'
import { WhenFields } from './when-fields.tsx'
import { WhoFields } from './who-fields.tsx'

interface Props {
  readonly channel: SubscriptionItem
  readonly offers: SettingsOffers
}

/** All that can be chosen for a channel, beside what it would bring before it is saved. */
export function SettingsForm({ channel, offers }: Props) {
  const texts = useChannelsTexts()
  const element = useRef<HTMLFormElement>(null)
  const state = useSettingsForm(channel)
  const guard = useLeaveGuard(state.isDirty)
  const { form, faults, set } = state
  const fields = { form, offers, faults, set }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    state.save(() => toFirstFault(element.current))
  }
  return (
    <div className={styles.columns}>
      <form ref={element} className={styles.form} onSubmit={submit} noValidate>
        {state.isOvertaken && <Overtaken onShow={state.showStanding} />}
        <Group title={offers.groups.what}>
          <WhatFields {...fields} />
        </Group>
        <Group title={offers.groups.when}>
          <WhenFields {...fields} />
        </Group>
        <Group title={offers.groups.much}>
          <MuchFields {...fields} />
        </Group>
        {channel.kind === 'channel' && (
          <Group title={offers.groups.who}>
            <WhoFields {...fields} />
          </Group>
        )}
        <div className={styles.buttons} data-dirty={state.isDirty}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={!state.isDirty || state.isSaving || state.isOvertaken}
          >
            {state.isSaving ? texts.form.saving : texts.form.save}
          </Button>
          {state.isDirty && <Button onClick={state.showStanding}>{texts.form.discard}</Button>}
          {faults.size > 0 && <p className={styles.fault}>{texts.form.check}</p>}
        </div>
      </form>
      <Trial answer={state.trial} isWrong={faults.size > 0} isError={state.isTrialError} />
      {guard.asked && (
        <QuestionDialog
          title={texts.leaving.title}
          yes={texts.leaving.leave}
          no={texts.leaving.stay}
          onYes={() => {
            const { leave } = guard.asked ?? {}
            state.showStanding()
            guard.stay()
            // Once the form is what the channel has, nobody is held back any more.
            setTimeout(() => leave?.())
          }}
          onNo={guard.stay}
        >
          <p>{texts.leaving.text}</p>
        </QuestionDialog>
      )}
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title} data-item={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Overtaken({ onShow }: { onShow: () => void }) {
  const { form } = useChannelsTexts()
  return (
    <div className={styles.overtaken} role="alert">
      <p>{form.overtaken}</p>
      <Button onClick={onShow}>{form.seeStanding}</Button>
    </div>
  )
}

/** The keyboard goes to the first field in which something is wrong, once it is marked. */
function toFirstFault(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
