import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FullAnswer } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'

/** Asked anew, an answer would no longer say which of the words were not understood. */
const KEPT_MS = 5 * 60_000

const answerKey = (municipality: string, question: string) => ['answer', municipality, question] as const

/** Returns the answer to a question of an address; to none, what can be asked. */
export function useAnswer(question: string) {
  const api = useApi()
  const { municipality } = usePlace()
  const { language } = useTexts()
  const asked = question === '' ? `ask=help&in=${language}` : question
  return useQuery({
    queryKey: answerKey(municipality.code, asked),
    queryFn: () =>
      api.send<FullAnswer>('POST', '/questions', { question: asked, municipality: municipality.code }),
    staleTime: KEPT_MS,
    refetchOnWindowFocus: false,
  })
}

/** Returns how to ask in words; `answered` is told the question as it was understood. */
export function useAsk(answered: (question: string) => void) {
  const api = useApi()
  const client = useQueryClient()
  const { municipality } = usePlace()
  return useMutation({
    mutationFn: (q: string) =>
      api.send<FullAnswer>('POST', '/questions', { q, municipality: municipality.code }),
    onSuccess: (answer) => {
      client.setQueryData(answerKey(municipality.code, answer.question), answer)
      answered(answer.question)
    },
  })
}
