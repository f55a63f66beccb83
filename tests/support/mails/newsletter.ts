import type { Mail } from '#api/contract.ts'
import { outlookHtml, paragraphs } from './outlook-html.ts'
import { signature } from './signature.ts'

/** A story as the letter lays it out: a cell with a headline, words and a link. */
function story(headline: string, words: readonly string[], address: string): string {
  return `<tr><td style="padding:15.0pt 15.0pt 15.0pt 15.0pt"><h2 style="color:#003d5c">${headline}</h2>
${paragraphs(...words, `<a href="${address}">Læs mere</a>`)}</td></tr>`
}

/** A newsletter laid out with tables: a meeting over two days, a deadline, a thing that has been, and plain news. */
export const newsletter: Mail = {
  subject: 'Nyt fra KOMBIT til programledere – november 2025',
  sent: '2025-11-28T06:00:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      `<table width="100%" cellpadding="0" cellspacing="0"><tbody><tr><td align="center">
<table width="600" cellpadding="0" cellspacing="0"><tbody>
<tr><td><img src="https://kombit.example/logo.png" alt="KOMBIT" width="120"></td></tr>
${story(
  'Aula-konference i Odense',
  [
    'Konferencen om Aula holdes den 18.-19. marts 2026 i Odense Congress Center. Tilmeld jer senest 27. februar 2026.',
  ],
  'https://kombit.example/aktuelt/events/2026/mar/aula-konference',
)}
${story(
  'Databehandleraftalen for FLIS er sendt ud',
  [
    'FLIS: Underskriv databehandleraftalen senest 19. december 2025. Aftalen ligger i kommunens digitale post.',
  ],
  'https://kombit.example/nyheder/flis-dba',
)}
${story(
  'Tak for et godt netværksmøde',
  ['Tak til jer, der var med til netværksmødet den 20. november 2025 i Aarhus. Oplæggene kan hentes nu.'],
  'https://kombit.example/nyheder/netvaerksmoede',
)}
${story(
  'SAPA får ny søgning',
  ['Søgningen i SAPA er blevet hurtigere. I skal ikke gøre noget.'],
  'https://kombit.example/nyheder/sapa-soegning',
)}
<tr><td style="font-size:8.0pt">Du får dette nyhedsbrev, fordi du har været tilmeldt siden 3. marts 2024. <a href="https://kombit.example/afmeld">Afmeld</a></td></tr>
</tbody></table></td></tr></tbody></table>
${signature}`,
    ),
  },
}
