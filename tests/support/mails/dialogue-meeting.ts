import type { Mail } from '#api/contract.ts'
import { checkedLink, outlookHtml, paragraphs, points } from './outlook-html.ts'
import { signature } from './signature.ts'

/** The link that opens the meeting. */
export const DIALOGUE_LINK =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_OGYxYzJk%40thread.v2/0?context=%7b%22Tid%22%3a%22b2c9%22%7d'

/** Invites to the meeting about tax data in SAPA that is published in the catalogue. */
export const dialogueMeeting: Mail = {
  subject: 'Invitation til dialogmøde om skattedata i SAPA',
  sent: '2025-11-04T08:12:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      [
        paragraphs(
          'Kære SAPA-kontakter',
          '',
          'I har nu i et års tid kunnet se skattedata i SAPA, og vi vil gerne høre, hvordan det går.',
          '',
          'Derfor inviterer vi til <b>dialogmøde om skattedata i SAPA torsdag den 8. januar 2026 kl. 9.30-11.00</b>. Mødet holdes på Teams.',
          '',
          'På dagsordenen er:',
        ),
        points(
          'Velkommen og formål',
          'Erfaringer fra to kommuner',
          'Hvilke data mangler I?',
          'Spørgsmål og afrunding',
        ),
        paragraphs(
          '',
          `Vi udsender ikke en mødeindkaldelse. Læg selv mødet ind i jeres Outlook-kalender, og kopiér dette link: ${checkedLink(DIALOGUE_LINK, 'Deltag i mødet nu')}`,
          '',
          'Mødet bliver optaget, og optagelsen kan ses på SAPA-nyhedssiden bagefter.',
        ),
        signature,
      ].join('\n'),
    ),
  },
}
