import { FIRST_TABLES } from './001-first-tables.ts'
import { AUDIT_TRAIL } from './002-audit-trail.ts'
import { ROW_LEVEL_SECURITY } from './003-row-level-security.ts'
import { SEEN_ROLES } from './004-seen-roles.ts'
import { CALENDAR_FEED } from './005-calendar-feed.ts'
import { TOLD_EDITIONS } from './006-told-editions.ts'
import { HANDLING } from './007-handling.ts'
import { DELIVERY } from './008-delivery.ts'
import { PAUSES_AND_CLOSING_DAYS } from './009-pauses-and-closing-days.ts'
import { IN_PERSON } from './011-in-person.ts'
import { NUDGE_BEFORE } from './012-nudge-before.ts'
import { OWN_CHATS } from './013-own-chats.ts'
import { RECENT_QUESTION } from './014-recent-question.ts'
import { TOLD_MOVED } from './015-told-moved.ts'
import { DRAFTS } from './017-drafts.ts'
import { EDITION_HISTORY } from './018-edition-history.ts'
import { REVIEW } from './021-review.ts'
import { PERSON_LANGUAGE } from './022-person-language.ts'
import { SUGGESTIONS } from './025-suggestions.ts'
import type { Migrations } from './compatibility.ts'

/** The statements of all migrations, by name, in order. A released one is never changed: a later one mends it. */
export const MIGRATIONS: Migrations = {
  '001-first-tables': FIRST_TABLES,
  '002-audit-trail': AUDIT_TRAIL,
  '003-row-level-security': ROW_LEVEL_SECURITY,
  '004-seen-roles': SEEN_ROLES,
  '005-calendar-feed': CALENDAR_FEED,
  '006-told-editions': TOLD_EDITIONS,
  '007-handling': HANDLING,
  '008-delivery': DELIVERY,
  '009-pauses-and-closing-days': PAUSES_AND_CLOSING_DAYS,
  '011-in-person': IN_PERSON,
  '012-nudge-before': NUDGE_BEFORE,
  '013-own-chats': OWN_CHATS,
  '014-recent-question': RECENT_QUESTION,
  '015-told-moved': TOLD_MOVED,
  '017-drafts': DRAFTS,
  '018-edition-history': EDITION_HISTORY,
  '021-review': REVIEW,
  '022-person-language': PERSON_LANGUAGE,
  '025-suggestions': SUGGESTIONS,
}
