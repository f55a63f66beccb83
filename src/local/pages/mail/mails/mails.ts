import { type DemoMail, demoMail, lines, points } from './demo-mail.ts'

const dialogueMeeting = demoMail(
  'dialogue-meeting',
  {
    subject: 'Invitation til dialogmøde om skattedata i SAPA',
    sent: '2025-12-01T06:32:00Z',
    from: { name: 'KOMBIT SAPA', address: 'sapa@kombit.example' },
  },
  lines(
    'Kære SAPA-kontakter',
    'I har nu i et års tid kunnet se skattedata i SAPA, og vi vil gerne høre, hvordan det går.',
    'Derfor inviterer vi til <b>dialogmøde om skattedata i SAPA torsdag den 8. januar 2026 kl. 9.30-11.00</b>. Mødet holdes på Teams.',
    'Vi udsender ikke en mødeindkaldelse. Læg selv mødet ind i jeres Outlook-kalender, og kopiér dette link: <a href="https://teams.microsoft.com/l/meetup-join/19%3ameeting_skattedata%40thread.v2/0">Deltag i mødet nu</a>',
  ),
)

const webinar = demoMail(
  'webinar',
  {
    subject: 'Webinar om roller og rettigheder i Aula – husk tilmelding',
    sent: '2025-11-28T12:40:00Z',
    from: { name: 'KOMBIT Aula', address: 'aula@kombit.example' },
  },
  lines(
    'Kære Aula-administratorer',
    'KOMBIT holder webinar om roller og rettigheder i Aula. Webinaret er for jer, der tildeler roller i kommunen.',
    '<b>Webinar: Roller og rettigheder i Aula</b>',
    '<b>Tid:</b> Onsdag den 11. februar 2026 kl. 10.00-11.30',
    '<b>Sted:</b> Teams',
    '<b>Tilmelding:</b> Senest fredag den 30. januar 2026 via <a href="https://kombit.example/aktuelt/events/2026/feb/webinar-aula-roller">tilmeldingssiden</a>',
  ),
)

const threeDates = demoMail(
  'three-dates',
  { subject: 'Frister for jeres opgaver i Aula, KLIK og SAPA', sent: '2025-11-12T10:05:00Z' },
  lines('Kære programledere', 'Her er de kommende frister, som I skal have i kalenderen:'),
  points(
    'KLIK: Sikr telefonnumre på jeres roller senest 21. november 2025',
    'Aula: Ryd op i jeres gamle brugere senest 12. december 2025',
    'SAPA: Underskriv databehandleraftalen senest 16. januar 2026',
  ),
)

const withoutDates = demoMail(
  'without-dates',
  { subject: 'Ny vejledning til Adgangsstyring for brugere', sent: '2025-11-11T14:20:00Z' },
  lines(
    'Hej alle',
    'Vi har lagt en ny version 2.1 af vejledningen til Adgangsstyring for brugere på digitaliseringskataloget.',
    'Support svarer hverdage kl. 8.30-15.30. Tak for jeres mange gode kommentarer undervejs!',
  ),
)

/** The demo's inbox, the newest first: on 1 December 2025. */
export const MAILS: readonly [DemoMail, ...DemoMail[]] = [dialogueMeeting, webinar, threeDates, withoutDates]
