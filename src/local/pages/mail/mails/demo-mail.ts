import type { OutlookItem } from '../../../outlook/outlook-side.ts'

/** A mail of the demo's: made up, in the way that KOMBIT writes to the municipalities. */
export type DemoMail = Extract<OutlookItem, { kind: 'reading' }>

const FROM = { name: 'KOMBIT', address: 'programledere@kombit.example' }

/** Returns a mail of these paragraphs and lists, sent at an instant. */
export function demoMail(
  id: string,
  { subject, sent, from = FROM }: { subject: string; sent: string; from?: DemoMail['from'] },
  ...blocks: readonly string[]
): DemoMail {
  return { kind: 'reading', id, subject, from, sent, html: `<div>${[...blocks, SIGNATURE].join('\n')}</div>` }
}

/** Returns a paragraph for each line. */
export const lines = (...all: readonly string[]): string => all.map((line) => `<p>${line}</p>`).join('\n')

/** Returns a list. */
export const points = (...all: readonly string[]): string =>
  `<ul>${all.map((point) => `<li>${point}</li>`).join('')}</ul>`

const SIGNATURE = lines(
  'Venlig hilsen',
  '<b>Maja Friis</b><br>Implementeringskonsulent<br>Telefon: 23 11 08 64',
)
