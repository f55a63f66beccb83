import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Loaded } from '#tab/components/loaded.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import { Answer } from './answer.tsx'
import { AskBox } from './ask-box.tsx'
import { askHref, questionIn } from './question-address.ts'
import { useAnswer, useAsk } from './use-answer.ts'

/**
 * Asks in words, and shows the answer. The address holds the question as it was understood, and never the words: it can
 * be shared, and opens with the same list.
 */
export default function AskPage() {
  const { ask } = useTexts()
  const search = useSearch()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(0)
  const answer = useAnswer(questionIn(search))
  const asking = useAsk((question) => {
    setAsked((times) => times + 1)
    navigate(askHref(question, search))
  })
  return (
    <>
      <PageHeading title={ask.title} />
      <AskBox busy={asking.isPending} failed={asking.error} onAsk={asking.mutate} />
      <Loaded query={answer}>
        {(found) => <Answer answer={found} asked={asked} onAsk={asking.mutate} />}
      </Loaded>
    </>
  )
}
