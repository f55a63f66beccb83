import type { Agreement } from '#domain/edition.ts'
import { agreementsPage1 } from './agreements-page-1.ts'
import { agreementsPage2 } from './agreements-page-2.ts'

/** All agreements of the edition, in the order of the slides. */
export const agreements: readonly Agreement[] = [...agreementsPage1, ...agreementsPage2]
