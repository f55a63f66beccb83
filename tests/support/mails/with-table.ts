import type { Mail } from '#api/contract.ts'
import { outlookHtml, paragraphs, table } from './outlook-html.ts'
import { signature } from './signature.ts'

/** Has its tasks and agreements in two tables: one row has no date, and one a day that is in no calendar. */
export const withTable: Mail = {
  subject: 'Opgaver og aftaler i første kvartal 2026',
  sent: '2025-11-25T07:55:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      [
        paragraphs('Kære programledere', '', 'Opgaverne i KLIK for første kvartal ser sådan ud:', ''),
        table(
          ['Løsning', 'Opgave', 'Start', 'Slut'],
          ['Aula', 'Gennemgå kommunens roller i Aula', '5. januar 2026', '30. januar 2026'],
          ['SAPA', 'Udpeg en kontaktperson til skattedata', '12. januar 2026', '31. februar 2026'],
          ['VALG', 'Indsend EAN-nummer til fakturering for VALG-løsningen', '27.10.2025', '01.12.2025'],
        ),
        paragraphs('', 'Og aftalerne:', ''),
        table(
          ['Løsning', 'Aftale', 'Sendt', 'Udsendt til', 'Frist'],
          ['BOM', 'Databehandleraftale - ny skabelon', '3. december 2025', 'BOM-ejere', '9. januar 2026'],
          ['FLIS', 'Tilslutningsaftale', 'Uafklaret', 'FLIS-ejere', 'Uafklaret'],
        ),
        signature,
      ].join('\n'),
    ),
  },
}
