/** Returns a place that keeps one text, as a file would. */
export function memoryText() {
  let kept: string | undefined
  return {
    load: async () => kept,
    save: async (text: string) => {
      kept = text
    },
  }
}
