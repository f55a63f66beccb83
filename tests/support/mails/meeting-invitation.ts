import type { Mail } from '#api/contract.ts'
import { outlookHtml, paragraphs } from './outlook-html.ts'

/** The link that opens the meeting. */
export const INVITATION_LINK = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NGQ2%40thread.v2/0'

/** A meeting forwarded from Outlook, with what Teams writes below it. */
export const meetingInvitation: Mail = {
  subject: 'VS: Statusmøde om Adgangsstyring for brugere',
  sent: '2025-11-27T08:00:00Z',
  body: {
    type: 'html',
    content: outlookHtml(
      [
        paragraphs(
          '-----Oprindelig aftale-----',
          '<b>Fra:</b> Maja Lindegaard Friis &lt;mlf@kombit.example&gt;<br><b>Sendt:</b> 26. november 2025 13:10<br><b>Til:</b> Programledere<br><b>Emne:</b> Statusmøde om Adgangsstyring for brugere<br><b>Hvornår:</b> 14. januar 2026 13:00-14:00 (UTC+01:00) Brussels, Copenhagen, Madrid, Paris.<br><b>Hvor:</b> Microsoft Teams-møde',
          '',
          'Vi ser på, hvor langt kommunerne er.',
          '',
          '________________________________________________________________________________',
          '<span style="font-size:18.0pt">Microsoft Teams</span> <a href="https://aka.ms/JoinTeamsMeeting?omkt=da-DK">Har du brug for hjælp?</a>',
          `<a href="${INVITATION_LINK}"><b>Deltag i mødet nu</b></a>`,
          'Møde-id: 312 044 918 77 6',
          'Adgangskode: Vt6XA2',
          'For arrangører: <a href="https://teams.microsoft.com/meetingOptions/?organizerId=8f1c">Mødeindstillinger</a>',
          '________________________________________________________________________________',
        ),
      ].join('\n'),
    ),
  },
}
