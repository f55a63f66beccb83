import { createContext, useContext } from 'react'
import type { DraftEdit } from '#api/contract.ts'
import type { Draft } from './draft-fields.ts'
import type { Place } from './draft-places.ts'
import type { Wording } from './value-words.ts'

/** A place of the file that is looked at, with the words there that are meant. */
export interface Shown {
  readonly place: Place
  readonly words: string
}

/** What the parts of the review share. */
export interface Review {
  readonly draft: Draft
  readonly wording: Wording
  /** Whether it may be changed: it is open. */
  readonly mayEdit: boolean
  readonly edit: (edit: DraftEdit | 'undo') => void
  /** The question that is asked now. */
  readonly problem: string | undefined
  readonly ask: (problem: string) => void
  readonly shown: Shown | undefined
  readonly show: (shown: Shown) => void
  /** The item of the draft that is open, by its name. */
  readonly item: string | undefined
  readonly open: (item: string) => void
}

export const ReviewContext = createContext<Review | undefined>(undefined)

/** Returns what the parts of the review share. Throws outside of it. */
export function useReview(): Review {
  const review = useContext(ReviewContext)
  if (!review) throw new Error('useReview is used outside of ReviewContext')
  return review
}
