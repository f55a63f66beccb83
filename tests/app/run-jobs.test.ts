import { expect, it } from 'vitest'
import { runJobs } from '#app/run-jobs.ts'
import type { JobName, Jobs } from '#domain/ports/jobs.ts'
import { JOB_NAMES } from '#storage/queue/queues.ts'

it('every queue is worked; channels are looked at each minute, and what is old is let go soon and each night', async () => {
  const worked: JobName[] = []
  const scheduled: string[] = []
  const jobs: Pick<Jobs, 'work' | 'enqueue' | 'everyMinute' | 'everyHour' | 'everyNight'> = {
    work: async (name) => void worked.push(name),
    enqueue: async (name) => void scheduled.push(`${name} soon`),
    everyMinute: async (name) => void scheduled.push(`${name} each minute`),
    everyHour: async (name) => void scheduled.push(`${name} each hour`),
    everyNight: async (name) => void scheduled.push(`${name} each night`),
  }
  // What the jobs do is tested with each of them; here none is called.
  await runJobs(jobs as Jobs, {} as Parameters<typeof runJobs>[1])
  expect(worked.sort()).toEqual([...JOB_NAMES].sort())
  expect(scheduled.sort()).toEqual(['retain each night', 'retain soon', 'sweep each minute'])
  scheduled.length = 0
  await runJobs(
    jobs as Jobs,
    { backup: async () => undefined, follow: undefined } as unknown as Parameters<typeof runJobs>[1],
  )
  expect(scheduled).toEqual(expect.arrayContaining(['backup each night', 'backup soon']))
  scheduled.length = 0
  await runJobs(jobs as Jobs, { follow: async () => undefined } as Parameters<typeof runJobs>[1])
  expect(scheduled).toEqual(expect.arrayContaining(['follow each hour', 'follow soon']))
})
