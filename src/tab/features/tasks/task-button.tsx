import { Button } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark'
import type { TaskItem } from '#api/contract.ts'
import { useKeptFocus } from '#tab/components/use-kept-focus.ts'
import { nameOf, useChangeStanding } from '#tab/data/change-standing.ts'
import { useMayRecord } from '#tab/data/may-record.ts'
import { useTexts } from '#tab/texts/texts.ts'

/** The button of a task: done, or take that back. */
export function TaskButton({ task, primary = false }: { task: TaskItem; primary?: boolean }) {
  const { status } = useTexts()
  const focus = useKeptFocus(task.id)
  const { mutate } = useChangeStanding('tasks', {
    said: (item, state) => (state === 'done' ? status.saidDone(item) : status.saidOpen(item)),
    opposite: (state) => (state === 'done' ? 'open' : 'done'),
  })
  const mayRecord = useMayRecord(task)
  if (!mayRecord || task.calledOff) return null
  // What is not theirs is taken back as what is done is: it is open again.
  const done = task.standing?.state === 'done' || task.standing?.notOurs !== undefined
  const label = done ? status.undo : status.markDone
  return (
    <Button
      ref={focus.ref}
      appearance={done ? 'subtle' : primary ? 'primary' : 'secondary'}
      icon={done ? <ArrowUndo20Regular /> : <Checkmark20Regular />}
      aria-label={`${label}: ${nameOf(task)}`}
      onClick={() => {
        if (!primary) focus.keep()
        mutate({ item: task, state: done ? 'open' : 'done' })
      }}
    >
      {label}
    </Button>
  )
}
