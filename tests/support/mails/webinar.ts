import type { Mail } from '#api/contract.ts'
import { outlookHtml, paragraphs } from './outlook-html.ts'
import { signature } from './signature.ts'

/** Where one registers for the webinar. */
export const WEBINAR_REGISTRATION = 'https://kombit.example/aktuelt/events/2026/feb/webinar-aula-roller'

/** Invites to a webinar that is in no edition, with a last day to register. */
export const webinar: Mail = {
  subject: 'Webinar om roller og rettigheder i Aula – husk tilmelding',
  sent: '2025-11-27T12:40:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      [
        paragraphs(
          'Kære Aula-administratorer',
          '',
          'KOMBIT holder webinar om roller og rettigheder i Aula. Webinaret er for jer, der tildeler roller i kommunen, og for nye medarbejdere.',
          '',
          '<b>Webinar: Roller og rettigheder i Aula</b>',
          '<b>Tid:</b> Onsdag den 11. februar 2026 kl. 10.00-11.30',
          '<b>Sted:</b> Teams',
          `<b>Tilmelding:</b> Senest fredag den 30. januar 2026 via <a href="${WEBINAR_REGISTRATION}">tilmeldingssiden</a>`,
          '',
          'Linket til webinaret bliver sendt til de tilmeldte dagen før.',
        ),
        signature,
      ].join('\n'),
    ),
  },
}
