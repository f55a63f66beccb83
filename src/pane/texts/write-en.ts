import type { WriteTexts } from './write-texts.ts'

export const write: WriteTexts = {
  title: 'Insert from the catalogue',
  promise: 'What you insert is what KOMBIT has published – never your own status.',
  search: 'Search agreements, tasks and meetings',
  placeholder: 'Solution or words of the title',
  filter: 'Show',
  all: 'All',
  kinds: { agreements: 'Agreements', tasks: 'Tasks', meetings: 'Meetings' },
  shown: (shown, total) => `${shown} of ${total}`,
  count: (found) => (found === 1 ? '1 result' : `${found} results`),
  searching: 'Searching …',
  nothing: { title: 'No results', text: 'Try the name of a solution or a word of the title.' },
  cpr: {
    title: 'That looks like a CPR number',
    text: 'It was not searched for. Never write CPR numbers here.',
  },
  failed: 'The search did not work',
  retry: 'Search again',
  back: 'Back to the results',
  preview: 'This is how it will look',
  insert: { message: 'Insert into the mail', appointment: 'Insert into the invitation' },
  again: 'Insert once more',
  inserting: 'Inserting …',
  inserted: { message: 'Inserted into the mail', appointment: 'Inserted into the invitation' },
  where: 'It stands where the cursor was – or at the top, if you have not written anything yet.',
  notInserted: 'It was not inserted',
  isInserted: 'Inserted',
  signIn: {
    title: 'Sign in to search the catalogue',
    text: 'Then you can put agreements, tasks and meetings into what you write, with deadline and link.',
    button: 'Sign in',
    busy: 'Signing in …',
    failed: 'You were not signed in',
    cannot:
      'This Outlook cannot sign in to Fristvagt. Search for Fristvagt under Apps while you write instead, or copy a link from Fristvagt in Teams.',
    noRole:
      'You are signed in, but your account has no access to the catalogue here. Ask your IT department.',
  },
}
