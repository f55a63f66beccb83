/** Folds a word for comparing: case, accents and the two ways of writing æ, ø and å. */
function folded(text: string): string {
  const danish = text
    .toLocaleLowerCase('da')
    .replaceAll('aa', 'å')
    .replaceAll('oe', 'ø')
    .replaceAll('ae', 'æ')
  return danish.replace(/[éèêëáàüö]/g, (c) => c.normalize('NFD').charAt(0))
}

/** Returns the titles that contain what was typed, those that begin with it first. */
export function matchingTitles(titles: readonly string[], typed: string): readonly string[] {
  const wanted = folded(typed.trim())
  const hits = titles.filter((title) => folded(title).includes(wanted))
  return hits.toSorted((a, b) => Number(folded(b).startsWith(wanted)) - Number(folded(a).startsWith(wanted)))
}
