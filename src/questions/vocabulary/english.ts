import type { Vocabulary } from './concepts.ts'

/** The same in English. */
export const english: Vocabulary = {
  agreement: 'agreement+|contract+|agrement+',
  tilslutningsaftale: 'accession agreement+|connection agreement+|joining agreement+|affiliation agreement+',
  databehandleraftale:
    'data processing agreement+|data processor agreement+|processing agreement+|dpa+|data processing',
  serviceaftale: 'service agreement+',
  dataudvekslingsaftale: 'data exchange agreement+|exchange agreement+|data sharing agreement+',
  task: 'task+|tasks in klik|klik task+|to do+|todo+|to dos|action+|action item+|assignment+|item+|open item+|work item+|homework',
  event: 'meeting+|event+|session+|course+|happening+',
  webinar: 'webinar+|webcast+|demo+|demonstration+|online meeting+',
  'dialogue-meeting': 'dialogue meeting+|dialog meeting+|dialogue+',
  deadline: 'deadline|due date|registration|cut off|cutoff|time limit|closing date|last day|final date|due',
  deadlines: 'deadlines|due dates|dates',
  contact:
    'contact+|contact person+|who do i ask|who can i ask|who to ask|contact details|who should i ask|get in touch with|who do i write to|who do i call|email of|phone number',
  topic:
    'solution+|system+|project+|programme+|program+|news|info|information|detail+|process|standard+|template+',
  signed:
    'i signed|we signed|i have signed|ive signed|weve signed|signed|executed|countersigned|joined|approved',
  sign: 'be signed|to be signed|have to sign|have signed by|sign|signing|signature+|signs|to sign',
  unsigned:
    'unsigned|not signed|non signed|without signature|pending signature+|awaiting signature|missing signature+|missing signatures',
  done: 'were done|we are done|im done|i am done|were finished|we are finished|were all done|done|completed|complete|finished|closed|answered|responded|replied|submitted|handed in|fulfilled|resolved|sent in|handled',
  do: 'be done|be submitted|be finished|be completed|be answered|be handed in|do|doing|respond|reply|answer|submit|finish|update|updating|updated|appoint|handle|act on|deliver|implement|implemented|hand in',
  open: 'open|outstanding|pending|remaining|left|unfinished|incomplete|undone|unanswered|still to do|active|current|waiting',
  overdue: 'overdue|late|past due|expired|behind|missed|past the deadline|past deadline|passed',
  unclear:
    'unclear|undecided|unsettled|uncertain|unknown|not decided|tbd|tba|without deadline|without a deadline|no deadline|undetermined|unresolved',
  missing: 'missing|lack|lacking|lacks|miss|outstanding from|needed|needs|need|owe|owes',
  status:
    'status|state|progress|how is it going|how far|where are we|where do we stand|what is happening|stand',
  when: 'when|by when|until when|how long|what day|which day|what date|how soon|which date',
  which: 'which|what|any|some|anything|something',
  who: 'who|whom',
  'how-many': 'how many|number of|count|how much',
  'what-is':
    'what is|whats|what are|tell me about|explain|describe|what does|details of|details on|more about|about|tell me',
  show: 'show|show me|list|give me|display|find|see|overview|all|every|everything|search|get|get me|look up',
  'yes-no': 'have|has|did|do|does|is|are|should|can|must|are there|is there|havent|hasnt|didnt',
  urgent: 'urgent|most urgent|most important|important|first|pressing|critical',
  next: 'next|upcoming|coming|coming up|soon|ahead|up next|future',
  calendar: 'calendar+|outlook|book|ics|calendar invite+|invite',
  put: 'add|put|save|place|insert|import|schedule|book|enter|create|include',
  mark: 'mark|tick|tick off|check off|register|record|note|set|flag|confirm|close|log',
  remind:
    'remind|remind me|remind us|snooze|postpone|defer|reminder+|mute|nudge me|hold off|push back|put off',
  again: 'again',
  modal: 'shall|should|must|ought|may|might|can|will|would',
  follow: 'what about|how about|and what about|what then',
  told: 'i signed|we signed|i have signed|ive signed|weve signed|were done|we are done|im done|i am done|were finished|we are finished|were all done',
  subscribe:
    'subscribe|subscription+|notify me|notify us|notifications|notification|alert me|keep me posted|keep me updated|keep us posted|send me|sign me up|follow|weekly|daily|every day|every week|every month|every morning|every monday|every tuesday|every wednesday|every thursday|every friday|turn on|email me|mail me|newsletter+|digest',
  unsubscribe:
    'unsubscribe|stop|stop sending|cancel subscription|opt out|turn off|no more|cancel|leave me alone|stop reminding|unfollow|quit',
  help: 'help|thanks|thank you|many thanks|help me|what can you do|what can i ask|how do i use|how do you work|how does this work|who are you|what are you|hello|hi|good morning|hey|commands|manual|where do you get|where does your|where is your|where does the data|your source+|source+|your information|your data|examples|get started|how to use|what is fristvagt',
  own: 'we|our|ours|us|my municipality|our municipality|weve|were we',
  municipalities: 'municipalities|which municipality|kommuner|councils|council|local authorities|authorities',
  not: 'not|never|no|none|yet to|hasnt|havent|didnt|isnt|arent|dont|doesnt|wasnt|werent|not yet|neither|without|still not',
  except:
    'except|except for|excluding|other than|apart from|but not|all but|everything but|minus|besides|aside from|anything but|everyone but|rather than|exclude',
  'only-time': 'after|before|by|until|till|since|between|within|prior to|following',
  latest: 'at the latest|no later than',
  other: 'other|others|another',
  than: 'than',
  new: 'new|newest|what is new|whats new|what has changed|what changed|changes|since last time|since the last edition|since the last meeting|since last meeting|since last',
  beyond:
    'why|how|mean|means|if|unless|although|because|more than|less than|fewer than|at least|at most|approximately|half of|earlier|later|old|older|oldest|latest|last|send|mail|email|message|messages|call|write|delete|remove|change|edit|export|print|share|copy|translate|instead|cost|costs|price|cheapest|only if|per',
  stop: 'have to|has to|need to|needs to|needed to|channel|channels|chat|team|municipality|the|a|an|of|to|in|on|at|for|from|with|and|or|as|that|this|these|those|it|its|i|me|my|you|your|he|she|they|them|their|there|be|been|being|was|were|will|would|could|should|shall|may|might|must|had|have|has|did|do|does|is|are|can|need|am|im|ill|id|just|please|so|also|only|now|still|yet|already|here|then|but|both|up|out|off|into|over|more|most|very|much|where|whether|get|got|want|know|like|us to|about|regarding|concerning|re|kombit|ok|okay|yes|currently|today s|let|lets|go|going|take|make|made|really|actually|far|thing|things|stuff|teams|one|ones|due to|tell|say|ask|supposed|required|require|requires|happening|happen|coming|come|part|been|who|each',
}
