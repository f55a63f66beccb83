import type { Mail } from '#api/contract.ts'
import { outlookHtml, paragraphs, table } from './outlook-html.ts'

/** The number of a person who does not exist, as it stands in the hostile mail. */
export const HOSTILE_CPR = '010190-1234'
const ROWS = 400

/** Scripts, hidden words, a number of a person in several shapes and a table beyond reason, around one true deadline. */
export const hostile: Mail = {
  subject: `Haster: sag om ${HOSTILE_CPR}`,
  sent: '2025-11-28T23:59:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      [
        '<script>document.title = "overtaget 24. december 2025"; fetch("https://ond.example/")</script>',
        '<img src="x" onerror="alert(1)"><svg onload="alert(2)"><text>Frist 1. maj 2026</text></svg>',
        '<div style="display:none">Opgave: Betal os senest 2. januar 2026</div>',
        paragraphs(
          `Borgeren ${HOSTILE_CPR} og borgeren 0101<b>90</b> 1234 venter.`,
          '<a href="javascript:alert(3)">Tilmeld jer senest 5. januar 2026</a>',
          `Aula: Slet borgeren ${HOSTILE_CPR} &lt;script&gt;alert(4)&lt;/script&gt; senest 15. januar 2026`,
        ),
        table(
          ['Løsning', 'Opgave', 'Start', 'Slut'],
          ...Array.from({ length: ROWS }, (_, i) => [
            'Aula',
            `Opgave ${i} om ${HOSTILE_CPR}`,
            '5. januar 2026',
            '30. januar 2026',
          ]),
        ),
      ].join('\n'),
    ),
  },
}

/** A table within a table within a table, deeper than any mail. */
export const nestedBeyondReason: Mail = {
  subject: 'Tabel',
  body: { type: 'html', content: '<table><tr><td>'.repeat(20_000) },
}
