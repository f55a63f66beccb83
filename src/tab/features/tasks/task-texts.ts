import { pageTexts } from '#tab/texts/page-texts.ts'

interface TaskTexts {
  readonly blocked: Readonly<Record<'unsigned' | 'unknown', string>>
  readonly chain: (solution: string, done: number, of: number) => string
  readonly step: (nth: number) => string
}

export const useTaskTexts = pageTexts<TaskTexts>({
  da: {
    blocked: { unsigned: 'Venter på underskrift:', unknown: 'Det vides ikke, om den er underskrevet:' },
    chain: (solution, done, of) => `${solution}: ${done} af ${of} trin er udført`,
    step: (nth) => `Trin ${nth}`,
  },
  en: {
    blocked: { unsigned: 'Waits for a signature:', unknown: 'Not known whether it is signed:' },
    chain: (solution, done, of) => `${solution}: ${done} of ${of} steps done`,
    step: (nth) => `Step ${nth}`,
  },
})
