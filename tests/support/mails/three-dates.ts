import type { Mail } from '#api/contract.ts'
import { outlookHtml, paragraphs, points } from './outlook-html.ts'
import { signature } from './signature.ts'

/** Tells of three deadlines; on 1 December 2025 one of them is past. */
export const threeDates: Mail = {
  subject: 'Frister for jeres opgaver i Aula og KLIK',
  sent: '2025-11-12T10:05:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      [
        paragraphs('Kære programledere', '', 'Her er de kommende frister, som I skal have i kalenderen:', ''),
        points(
          'KLIK: Sikr telefonnumre på jeres roller senest 21. november 2025',
          'Aula: Ryd op i jeres gamle brugere senest 12. december 2025',
          'SAPA: Underskriv databehandleraftalen senest 16. januar 2026',
        ),
        paragraphs('', 'Skriv til os, hvis I har spørgsmål.'),
        signature,
      ].join('\n'),
    ),
  },
}
