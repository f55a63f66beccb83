import type { Texts } from './texts.ts'

export const calendar: Texts['calendar'] = {
  add: 'Add to my calendar',
  adding: 'Adding to the calendar …',
  inCalendar: 'In your calendar',
  movedSince: 'In your calendar, but moved or changed since',
  offButThere: 'Called off, but in your calendar',
  update: 'Update my calendar',
  updating: 'Updating the calendar …',
  added: 'The meeting is now in your calendar.',
  already: 'The meeting was in your calendar already. No second entry was made.',
  'added-again': 'You had deleted the meeting in Outlook. It is in your calendar again now.',
  updated:
    'The meeting in your calendar is right again. Reminder, categories and your notes are as they were.',
  remove: 'Remove from my calendar',
  removing: 'Removing from the calendar …',
  removed: 'The meeting is no longer in your calendar.',
  putRight: 'Put right in your calendar, as KOMBIT has moved or changed it:',
  stayedDeleted: 'Has moved or changed, but you had deleted it in Outlook, so it was not added again:',
  openEntry: 'See it in Outlook',
  outlook: 'Create in Outlook',
  ics: 'Download calendar file (.ics)',
  orElse: 'You can also add the meeting yourself:',
  retry: 'Try again',
  signInAndRetry: 'Sign in and try again',
  problems: {
    'needs-consent': {
      title: 'Fristvagt may not write in your calendar yet',
      text: 'Your IT department can give the permission for the whole municipality.',
    },
    'needs-sign-in': {
      title: 'You need to sign in again',
      text: 'Microsoft wants to see that it is you before the meeting can be added.',
    },
    'no-mailbox': {
      title: 'This account has no Outlook calendar',
      text: 'Use the calendar file with the calendar you use.',
    },
    failed: { title: 'The meeting was not added', text: 'Outlook did not answer as it should.' },
  },
  notRemoved: {
    'needs-consent': {
      title: 'Fristvagt may not change your calendar',
      text: 'You can delete the meeting in Outlook yourself. Your IT department can give the permission for the whole municipality.',
    },
    'needs-sign-in': {
      title: 'You need to sign in again',
      text: 'Microsoft wants to see that it is you before the meeting can be removed.',
    },
    'no-mailbox': {
      title: 'This account has no Outlook calendar',
      text: 'Delete the meeting in the calendar you use.',
    },
    failed: { title: 'The meeting was not removed', text: 'Outlook did not answer as it should.' },
  },
  hosted: {
    'needs-consent': 'Once you have the permission, try again here. Otherwise use one of the two links.',
    'needs-sign-in': 'Sign in here on the page, or use one of the two links.',
  },
}

export const feed: Texts['feed'] = {
  title: 'Subscribe to the meetings in your calendar',
  text: "You get an address to add to Outlook or your phone as a calendar from the internet. KOMBIT's meetings and the deadlines for registering then come by themselves.",
  slow: 'Outlook asks for news only every 3 to 24 hours.',
  make: 'Make my address',
  making: 'Making the address …',
  address: 'Your address',
  which: 'What should it hold?',
  all: "All of KOMBIT's meetings",
  mine: 'Only mine: meetings about solutions you are responsible for something in, and those you have added',
  withDeadlines: 'Include the deadlines of agreements and tasks, as whole days',
  withMyDeadlines: 'Include the deadlines of what you are responsible for, as whole days',
  once: 'It is shown only now. Copy it, and do not share it: it is yours alone.',
  copy: 'Copy',
  copied: 'The address is copied.',
  notCopied: 'It could not be copied from here. Select the address and copy it yourself.',
  since: (day) => `You have an address from ${day}.`,
  lastRead: (day) => `A calendar last fetched it on ${day}.`,
  neverRead: 'No calendar has fetched it yet.',
  makeNew: 'Make a new address',
  revoke: 'Close the address',
  confirm: {
    renew: {
      question: 'The old address stops working. You will have to add the new one to your calendar.',
      yes: 'Make a new one',
    },
    revoke: { question: 'Your calendar gets no more meetings from the address.', yes: 'Yes, close it' },
  },
  no: 'Cancel',
  revoked: 'The address no longer works.',
}
