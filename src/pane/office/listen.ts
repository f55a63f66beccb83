import { answerOf } from './answer-of.ts'

/** Has Outlook tell of an event from now on. That it will not is only to be seen in the console: nobody can help it. */
export function listen<E>(mailbox: Office.Mailbox, type: Office.EventType, heard: (event: E) => void): void {
  answerOf<void>((callback) => mailbox.addHandlerAsync(type, heard, callback)).catch((error: unknown) =>
    reportError(error),
  )
}
