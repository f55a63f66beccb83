import type { ReadTexts } from './read-texts.ts'

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const read: ReadTexts = {
  noSubject: 'Mail without a subject',
  from: (sender) => `From ${sender}`,
  promise: 'When you press, the text of the mail is sent to Fristvagt, which reads it and does not keep it.',
  find: 'Find meetings and deadlines',
  finding: 'Reading the mail …',
  retry: 'Try again',
  notRead: 'The mail was not read',
  tooLong: (letters, most) =>
    `The mail has ${letters} characters, and Fristvagt reads ${most} at most. Forward the part that matters to yourself, and open that instead.`,
  found: 'Found in the mail',
  counted: (meetings, deadlines) =>
    [
      meetings > 0 ? counted(meetings, 'meeting', 'meetings') : '',
      deadlines > 0 ? counted(deadlines, 'deadline', 'deadlines') : '',
    ]
      .filter((words) => words !== '')
      .join(' and '),
  nothing: {
    title: 'No meetings or deadlines found',
    text: 'Fristvagt looked for meetings with a day and a time, for deadlines of registrations, agreements and tasks, and for milestones. If there is one in the mail all the same, you can add it to the calendar yourself.',
  },
  kinds: { meeting: 'Meeting', agreement: 'Agreement', task: 'Task', milestone: 'Milestone' },
  registration: 'Register by',
  register: 'Register',
  join: 'Join online',
  fields: {
    row: 'The whole line',
    title: 'Title',
    start: 'Time',
    end: 'End',
    time: 'Time',
    when: 'Time',
    date: 'Date',
    agenda: 'Agenda',
    deadline: 'Deadline',
    due: 'Deadline',
    registration: 'Registration',
    registrationUrl: 'Link for registering',
    place: 'Place',
    online: 'Online',
    joinUrl: 'Link to the meeting',
    solution: 'Solution',
    audience: 'Audience',
    sent: 'Sent',
    kind: 'Kind',
    year: 'Year',
  },
  inferred: 'inferred',
  whole: 'Show the whole passage',
  past: (count) => `Already over (${count})`,
  unread: 'Seen, but not understood',
  cpr: (count) =>
    `${count === 1 ? 'A CPR number was' : `${count} CPR numbers were`} taken out before the mail was read.`,
  known: {
    sure: 'In the catalogue',
    unsure: 'May be one of these in the catalogue',
    open: (title) => `Open ${title} in Fristvagt`,
    ours: (day) => `Recorded by your municipality on ${day}`,
    snoozedUntil: (day) => `Snoozed until ${day}`,
    nudge: (state, next, channels) => {
      if (state === 'planned') {
        const when = next === undefined ? 'Will be reminded of' : `Will be reminded of on ${next}`
        return channels === undefined ? when : `${when} in ${channels}`
      }
      if (state === 'snoozed')
        return next === undefined ? 'The reminder is snoozed' : `The reminder is snoozed until ${next}`
      if (state === 'none-left') return 'No more reminders are to come'
      if (state === 'stopped') return 'No longer reminded of'
      return 'None of your channels follows it, so nobody is reminded'
    },
    differs: {
      title: 'The mail and the catalogue do not say the same',
      what: 'What',
      none: 'Not stated',
      mail: 'The mail',
      catalogue: 'The catalogue',
      calendar: 'The calendar gets what the catalogue says.',
    },
    calledOff: 'Called off by KOMBIT',
  },
  form: {
    meeting: 'Open as an appointment in Outlook',
    deadline: 'Open the deadline in Outlook',
    registration: 'Open the registration deadline in Outlook',
    ofMail: 'Open what the mail says in Outlook',
    opening: 'Opening in Outlook …',
    opened: 'Opened in Outlook. It is in your calendar only once you save it yourself.',
    failed: 'Outlook did not open the appointment. Try again, or add it to the calendar yourself.',
    hint: 'You look it over and save it yourself.',
    instead: 'You can open it as an appointment in Outlook instead, and save it yourself:',
  },
  addRegistration: 'Add the registration deadline to my calendar',
  suggest: {
    title: 'Suggest for the catalogue',
    text: 'What you choose becomes a draft. Those who publish the catalogue look it over before anybody is reminded of it. They also see your name and the words it was found in, but not the rest of the mail.',
    legend: 'Choose what to suggest',
    one: 'Suggest for the catalogue',
    some: 'Suggest what is chosen',
    sending: 'Sending the suggestion …',
    chooseOne: 'Choose at least one before you suggest.',
    tooMany: (most) => `Choose ${most} at most at a time.`,
    failed: 'The suggestion was not sent',
    done: (count) => ({
      title: count === 1 ? 'Suggested for the catalogue' : `${count} are suggested for the catalogue`,
      text: 'It is a draft now with those who publish the catalogue.',
    }),
    already: {
      title: 'Suggested before',
      text: 'The same is a draft already with those who publish the catalogue. No new one was made.',
    },
  },
  signIn: {
    text: 'Sign in to see what is in the catalogue already and how you stand with it. And it can be added to your calendar by one press.',
    button: 'Sign in, and read the mail again',
    busy: 'Signing in …',
    failed: 'You were not signed in',
    cannot:
      'This Outlook cannot sign in to Fristvagt. The catalogue, and how you stand, are in Fristvagt in Teams.',
    noRole:
      'You are signed in, but your account has no access to the catalogue here. So the mail was read without it.',
  },
}
