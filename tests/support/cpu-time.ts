/**
 * Returns how long work kept this thread busy each time, in milliseconds: other programs on the machine do not count.
 * The system counts in steps of some milliseconds, so it takes several times to tell.
 */
export function cpuTimeOf(work: () => unknown, times: number): number {
  const before = process.threadCpuUsage()
  for (let i = 0; i < times; i++) work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / times
}
