import type { MailOrder } from './read-mail-draft.ts'
import { answerInWorker } from './source/worker-answer.ts'
import { understandMail } from './understand-mail.ts'

await answerInWorker(async ({ mail, published, limits }: MailOrder) =>
  understandMail(mail, published, limits),
)
