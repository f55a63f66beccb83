import type { ChannelsTexts } from './channels-texts.ts'

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

export const channelsEn: ChannelsTexts = {
  title: 'Channels',
  lead: (channels, paused) =>
    channels === 0
      ? 'Here stand the channels and chats that get nudges.'
      : `${count(channels, 'channel or chat gets', 'channels and chats get')} nudges${paused > 0 ? `, of which ${paused} ${paused === 1 ? 'is' : 'are'} paused` : ''}.`,
  kinds: { channel: 'Channel', group: 'Group chat', personal: 'Your own chat' },
  unnamed: 'A channel',
  list: {
    heading: 'Subscriptions',
    next: 'Next card',
    noNext: 'No day before it is resumed',
    last: 'Last card',
    noLast: 'No card yet',
    own: 'Your own nudges',
    ownLink: 'Change them under Settings',
  },
  at: (day, time) => `${day} at\u00a0${time}`,
  state: {
    active: 'Active',
    paused: 'Paused',
    unreachable: 'Out of reach',
    until: (day) => `until ${day}`,
    since: (day) => `since ${day}`,
  },
  waiting: {
    heading: 'Have Fristvagt, and have not said yes',
    text: 'Fristvagt was added here, and nobody has said yes to nudges yet.',
    how: 'Write “remind us” to Fristvagt in the channel. You first see what comes in the next 30 days, and say yes or no.',
  },
  empty: {
    title: 'No channel gets nudges yet',
    text: 'Add Fristvagt to the team that works with KOMBIT. One card comes in the morning when something draws near.',
  },
  add: {
    heading: 'How a channel gets nudges',
    steps: [
      'Open Apps in Teams, look for Fristvagt, and choose “Add to a team”.',
      'Choose the municipality on the card that Fristvagt shows in the team.',
      'Write “remind us” to Fristvagt in the channel. Look at what comes in the next 30 days, and say yes.',
    ],
    open: 'Add Fristvagt to a team in Teams',
  },
  warning: (items) =>
    `${count(items, 'deadline reaches', 'deadlines reach')} nobody in the next 30 days. Nobody will hear of ${items === 1 ? 'it' : 'them'}.`,
  toReach: 'See the reach',
  sections: {
    label: 'Pages of the channel',
    settings: 'Settings',
    preview: 'Preview',
    deliveries: 'Deliveries',
    effect: 'Effect',
  },
  back: 'All channels',
  gone: {
    title: 'There is no such channel here',
    text: 'Its nudges may have been stopped, or the link is of another municipality.',
  },
  personal: {
    title: 'Your own nudges',
    text: 'They belong to your own chat with Fristvagt, and are changed with your other settings.',
    link: 'Open Settings',
  },
  noRights: {
    title: 'You may not see this',
    text: 'Editors and operators see what was sent. Your IT department can give you the role.',
  },
  readOnly: "You can see how the channel is set up. The team's owners and editors can change it.",
  form: {
    save: 'Save',
    saving: 'Saving …',
    discard: 'Undo the changes',
    saved: 'The settings are saved.',
    takenBack: 'The settings are as they were before.',
    overtaken: "Somebody changed the channel's settings while you looked at them. Nothing is saved yet.",
    seeStanding: 'Show what stands now',
    asNow: 'As now',
    off: 'No',
    nobody: 'Choose a person',
    leaderHint: 'Others of the team are chosen on the card in the channel, where Teams knows them.',
    findSolution: 'Find a solution',
    check: 'Nothing is saved yet. See what is marked.',
    failed: (why) => `The settings were not saved. ${why}`,
    me: (name) => `Me (${name})`,
    chosen: (n) => `${n} chosen`,
  },
  leaving: {
    title: 'Leave without saving?',
    text: 'You have changed the settings and not saved them. If you leave now, the changes are lost.',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
  trial: {
    heading: 'The next 30 days',
    same: 'As it is now',
    before: 'Now',
    after: 'With your changes',
    wrong: 'Mend what is marked to see here what comes.',
    days: 'See the days',
    failed: 'It cannot be seen just now.',
    amount: (cards, lines) =>
      cards === 0 ? 'No cards' : `${count(cards, 'card', 'cards')} with ${count(lines, 'line', 'lines')}`,
  },
  pause: {
    open: 'Pause',
    heading: 'Pause the nudges',
    text: 'Meanwhile nothing comes in the channel. What happens during the pause comes on one card afterwards.',
    yes: 'Pause',
    no: 'Cancel',
    resume: 'Resume',
    done: 'The nudges are paused.',
    resumed: 'The nudges are on again.',
    failed: (why) => `Nothing was changed. ${why}`,
  },
  end: {
    open: 'Stop the nudges',
    heading: 'Stop the nudges here?',
    lost: [
      "The channel's settings are deleted and cannot be fetched back.",
      'Cards that wait to be sent are not sent.',
      'What was sent stays, and Fristvagt still answers questions.',
      'You can begin anew: write “remind us” in the channel, and say yes.',
    ],
    yes: 'Yes, stop them',
    no: 'No, keep them',
    done: 'The nudges are stopped in the channel.',
  },
  preview: {
    nothing: 'Nothing comes in the channel in the next 30 days.',
    paused: 'The channel is paused. This is how it would be if you resumed today.',
    lead: (amount, day) => `${amount} from ${day} and 30 days on, if nothing changes meanwhile.`,
    waiting: (n) =>
      `There is no room for ${count(n, 'line', 'lines')}; ${n === 1 ? 'it waits' : 'they wait'} for the next days.`,
    off: {
      weekend: 'weekend',
      holiday: 'public holiday',
      closed: 'closing day of the municipality',
      weekday: "none of the channel's weekdays",
    },
    types: { agreement: 'Agreement', task: 'Task', registration: 'Registration', meeting: 'Meeting' },
  },
  deliveries: {
    state: 'How it went',
    all: 'All',
    from: 'From',
    to: 'Until',
    clear: 'Clear the filters',
    more: 'Show older',
    none: 'No card was planned in the channel yet.',
    noneFor: 'No card fits what you have chosen.',
    planned: 'Planned',
    sent: 'Sent',
    technical: 'Technical message',
    lines: (n) => count(n, 'line', 'lines'),
    attempts: (n) => count(n, 'try', 'tries'),
    states: {
      due: 'Waiting',
      sending: 'Being sent',
      sent: 'Sent',
      ambiguous: 'Unknown',
      superseded: 'Replaced',
      skipped: 'Not sent',
      failed: 'Failed',
      gone: 'Not deliverable',
    },
  },
  effect: {
    lead: 'How many nudges in the channel were followed by somebody recording something. That it came after does not say that it came of the nudge.',
    none: 'No nudges about agreements or tasks were sent in the channel yet.',
    stage: 'Stage',
    nudges: 'Nudges',
    changed: 'Followed by a change',
    median: 'Typically after',
    perItem: 'For each agreement and task',
    total: 'All',
    few: 'Too few for a percentage',
    within: 'Within',
    days: (n) => count(n, 'day', 'days'),
    stageOf: (stage) => {
      const before = /^before-(\d+)$/.exec(stage)?.[1]
      if (before !== undefined) return `${count(Number(before), 'day', 'days')} before the deadline`
      const after = /^overdue-(\d+)$/.exec(stage)?.[1]
      if (after !== undefined) return `Nudge ${after} past the deadline`
      const known: Readonly<Record<string, string>> = {
        due: 'On the day',
        decided: 'Has got a deadline',
        woken: 'Was snoozed',
      }
      return known[stage] ?? 'Other'
    },
    workingDays: (days) =>
      days === '0' ? 'the same day' : `${days} ${days === '1' ? 'working day' : 'working days'}`,
    share: (changed, nudges) => `${changed} of ${nudges}`,
  },
  reach: {
    title: 'Reach',
    lead: (items, days) =>
      items === 0
        ? `Every deadline of the next ${days} days reaches somebody.`
        : `${count(items, 'deadline reaches', 'deadlines reach')} nobody in the next ${days} days.`,
    label: 'Reason',
    all: 'All',
    none: 'Everything arrives',
    noneText: 'Every deadline of the next 30 days reaches a channel, and somebody is responsible for it.',
    unreached: 'Reaches nobody',
    lesser: 'Reaches a channel, but nobody in particular',
    reasons: {
      'no-bot': 'Fristvagt is nowhere',
      'no-channel': 'No channel follows it',
      paused: 'The channels are paused',
      failing: 'The cards do not arrive',
      'person-unreachable': 'The person is out of reach',
      'nobody-responsible': 'Nobody is responsible',
    },
    cures: {
      'no-bot': 'Add Fristvagt to a team',
      'no-channel': 'See the channels',
      paused: 'Resume the channel',
      failing: 'See the deliveries',
      'person-unreachable': 'Change who is told',
      'nobody-responsible': 'Choose somebody responsible',
    },
    due: (when) => `Due ${when}`,
    person: (name) => `It concerns ${name}.`,
  },
}
