import type { Mail } from '#api/contract.ts'
import { outlookHtml, paragraphs } from './outlook-html.ts'
import { signature } from './signature.ts'

const headers = (from: string, sent: string, to: string, subject: string) =>
  `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p class="MsoNormal"><b>Fra:</b> ${from}<br><b>Sendt:</b> ${sent}<br><b>Til:</b> ${to}<br><b>Emne:</b> ${subject}</p></div>`

/** Forwarded after a reply: the quoted headers have days that nobody has to do anything by. */
export const forwarded: Mail = {
  subject: 'VS: Oprydning i Aula',
  sent: '2025-11-26T09:31:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      [
        paragraphs('Hej Anders', '', 'Gider du tage den her?', '', 'Hilsen Karen', ''),
        headers(
          'Anders Holm &lt;anders@kommune.example&gt;',
          '24. november 2025 15:02',
          'Karen Bech &lt;karen@kommune.example&gt;',
          'SV: Oprydning i Aula',
        ),
        paragraphs('', 'Tak, jeg ser på det på torsdag.', ''),
        headers(
          'KOMBIT Aula &lt;aula@kombit.example&gt;',
          '21. november 2025 08:45',
          'Anders Holm &lt;anders@kommune.example&gt;',
          'Oprydning i Aula',
        ),
        paragraphs(
          '',
          'Kære Aula-administratorer',
          '',
          'Aula: Slet de brugere, der er fratrådt, senest 9. januar 2026.',
        ),
        signature,
      ].join('\n'),
    ),
  },
}
