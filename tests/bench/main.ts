import { benchAnswer } from './answer.ts'
import { benchImport } from './import.ts'
import { benchPress } from './press.ts'
import { benchQuestions } from './questions.ts'
import { benchSweep } from './sweep.ts'
import { benchTab } from './tab.ts'

const BENCHES: Record<string, () => Promise<void>> = {
  answer: benchAnswer,
  import: benchImport,
  press: benchPress,
  questions: benchQuestions,
  sweep: benchSweep,
  tab: benchTab,
}

const name = process.argv[2] ?? ''
const bench = BENCHES[name]
if (!bench) {
  console.error(`name a bench: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`)
  process.exit(2)
}
await bench()
