import type { Texts } from './texts.ts'

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

export const status: Texts['status'] = {
  signed: 'Signed',
  unsigned: 'Not signed',
  unknown: 'Status unknown',
  notSent: 'Not sent yet',
  done: 'Done',
  open: 'Not done',
  notOurs: 'Not yours',
  calledOff: 'Called off',
  unknownWhy: 'KOMBIT has not said who has signed',
  markSigned: 'Signed',
  markUnsigned: 'Not signed',
  markDone: 'Done',
  undo: 'Undo',
  saidSigned: (what) => `${what} is marked as signed.`,
  saidTakenBack: (what) => `Your answer about ${what} is taken back.`,
  saidUnsigned: (what) => `${what} is marked as not signed.`,
  saidDone: (what) => `${what} is marked as done.`,
  saidOpen: (what) => `${what} is open again.`,
  failed: (what, why) => `${what} was not changed. ${why}`,
  readOnly:
    'You can see everything here, but record only what you are responsible for. To do more, ask IT to give you the role of editor.',
}

export const meetings: Texts['meetings'] = {
  calledOff: 'Called off',
  lead: 'Next meeting',
  noneTitle: 'No meetings',
  noneText: 'When KOMBIT calls meetings, they will be here.',
  past: 'Held',
  register: 'Register',
  agenda: 'Agenda',
  registerBy: 'Register by',
  registrationOver: 'Registration has closed',
  join: 'Join',
  page: "KOMBIT's page about the meeting",
  pageForJoin: "The link to the meeting is on KOMBIT's page",
  place: 'Place',
  time: 'Time',
  audience: 'Audience',
  'dialogue-meeting': 'Dialogue meeting',
  webinar: 'Webinar',
  meeting: 'Meeting',
}

export const time: Texts['time'] = {
  week: (first, last) => (last === undefined || last === first ? `week ${first}` : `weeks ${first}–${last}`),
  quote: (words) => `“${words}”`,
  noWords: 'No deadline given',
  unreadable: 'Cannot be read',
  undecided: 'Undecided',
  overdueBy: (n) => `${days(n)} overdue`,
  passed: 'the deadline has passed',
  mayFall: (relative) => `may fall ${relative}`,
  running: 'the period is running',
  at: (day, time) => `${day}, ${time}`,
  allDay: 'all day',
  until: (day) => `until ${day}`,
}

export const source: Texts['source'] = {
  kombit: (day) => `KOMBIT as of ${day}`,
  person: (name, day) => `${name}, ${day}`,
  nameRemoved: 'name removed',
}

export const problems: Texts['problems'] = {
  unknown: 'Something went wrong at Fristvagt. Try again in a moment.',
  errorId: 'Error id for the IT department',
  offline: 'You are offline. Try again when you are online.',
  unreachable: 'Fristvagt does not answer right now. Try again in a moment.',
  'sign-in-failed': 'Fristvagt could not confirm who you are. Close the page and open it again.',
  'sign-in-cancelled': 'The window was closed before you were signed in. Try again when you are ready.',
  'sign-in-consent':
    'Fristvagt needs your permission to see who you are. Try again and say yes, or ask your IT department to grant it for the whole municipality.',
  'sign-in-disabled':
    'Fristvagt is turned off in your Microsoft 365. Your IT department can turn it on in Entra.',
  'invalid-request': 'Fristvagt did not understand the request.',
  'not-signed-in': 'You are no longer signed in. Close the page and open it again.',
  'not-your-municipality': 'Your organisation has no access to this municipality.',
  'not-allowed': 'Your role does not allow that. IT can give you the role of editor.',
  'not-found': 'It is no longer there. The list has been loaded again.',
  'http-429': 'That was a little too fast. Wait a moment and try again.',
  'http-503': 'Fristvagt is starting or taking a break. Try again in a moment.',
}
