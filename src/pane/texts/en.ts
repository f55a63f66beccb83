import { calendar } from '#tab/texts/en-calendar.ts'
import { meetings, problems, source, status, time } from '#tab/texts/en-words.ts'
import { read } from './read-en.ts'
import type { PaneTexts } from './texts.ts'
import { write } from './write-en.ts'

export const en: PaneTexts = {
  language: 'en',
  locale: 'en-GB',
  ...{ calendar, meetings, problems, read, source, status, time, write },
  shell: {
    noItem: { title: 'Choose a mail', text: 'Fristvagt finds meetings and deadlines in the mail you read.' },
    notOutlook: {
      title: 'Open Fristvagt in Outlook',
      text: 'This page belongs beside a mail. Here in the browser it cannot see which mail you read.',
    },
    crashed: { title: 'Something went wrong', text: 'Close Fristvagt here in Outlook, and open it again.' },
  },
  troubles: {
    unknown: 'Something went wrong at Fristvagt. Try again shortly.',
    outlook: 'Outlook did not answer. Try again, or close the mail and open it again.',
    signIn: {
      cannot: 'This Outlook cannot sign in to Fristvagt.',
      cancelled: 'The window was closed before you were signed in. Try again when you are ready.',
      consent:
        'Fristvagt needs permission to see who you are. Try again and say yes – or ask your IT department to give it for the whole municipality.',
      failed: 'Fristvagt could not confirm who you are. Try again shortly.',
    },
    wait: (seconds) => {
      const wait =
        seconds <= 90
          ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
          : `${Math.ceil(seconds / 60)} minutes`
      return `It was asked too many times within a short while. Try again in ${wait}.`
    },
    busy: (seconds) => `Fristvagt is reading many mails just now. Try again in ${seconds} seconds.`,
    codes: {
      timeout: 'Fristvagt did not answer within a minute. Try again shortly.',
      offline: 'You are offline. Try again when you are online.',
      'too-large': 'The mail is too large to be read. Forward the part that matters to yourself.',
      'not-signed-in': 'You are no longer signed in. Close Fristvagt here in Outlook, and open it again.',
      'called-off': 'KOMBIT has called it off, so it was not added to the calendar.',
      'too-many-suggestions':
        'So many suggestions are waiting that there is no room for more. Try again once some have been looked over.',
      'not-an-edition':
        'As it stands in the mail it cannot become a draft. Write to those who publish the catalogue instead.',
      'without-day': 'The catalogue has no day for it, so it cannot be added to the calendar.',
      'already-settled': 'It is settled, so there is nothing to add to the calendar.',
      'not-found': 'It is no longer in the catalogue. Read the mail again.',
    },
  },
}
