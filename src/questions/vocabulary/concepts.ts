/** What a word of the grammar means. Words of the catalogue (solutions, titles) and places are not concepts. */
const CONCEPTS = [
  // what is asked about
  'agreement',
  'tilslutningsaftale',
  'databehandleraftale',
  'serviceaftale',
  'dataudvekslingsaftale',
  'task',
  'event',
  'webinar',
  'dialogue-meeting',
  'deadline',
  'deadlines',
  'contact',
  'topic',
  // how it stands
  'signed',
  'sign',
  'unsigned',
  'done',
  'do',
  'open',
  'overdue',
  'unclear',
  'missing',
  'status',
  // how it is asked
  'when',
  'which',
  'who',
  'how-many',
  'what-is',
  'show',
  'yes-no',
  'urgent',
  'next',
  // what is wanted done
  'calendar',
  'put',
  'mark',
  'remind',
  'again',
  'told',
  'follow',
  'modal',
  'subscribe',
  'unsubscribe',
  'help',
  // who
  'own',
  'municipalities',
  // what turns the meaning
  'not',
  'except',
  'only-time',
  'latest',
  'other',
  'than',
  'new',
  // what matters, and is not ours to answer
  'beyond',
  // what carries no meaning here
  'stop',
] as const
/** One of the concepts. */
export type Concept = (typeof CONCEPTS)[number]

/**
 * The words of one language: phrases separated by `|`; a word ending in `+` also has the language's endings.
 * Written with the language's own letters: the lexicon folds them.
 */
export type Vocabulary = Readonly<Record<Concept, string>>
