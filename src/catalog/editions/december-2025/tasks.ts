import type { Task } from '#domain/edition.ts'
import { klikTasks } from './klik-tasks.ts'
import { tasksOutsideKlik } from './tasks-outside-klik.ts'

/** All tasks of the edition: KOMBIT's table of KLIK tasks first, then those of the other slides. */
export const tasks: readonly Task[] = [...klikTasks, ...tasksOutsideKlik]
