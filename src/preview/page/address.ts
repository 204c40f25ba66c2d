/** The views that the address names, in that order, each once; none by default. */
export function readViewsFromAddress(known: readonly string[]): string[] {
  return readList('view').filter((id) => known.includes(id))
}

/** The ids of the languages that the address names; none by default, which means all. */
export function readLanguagesFromAddress(): string[] {
  return readList('lang')
}

/** Written by hand, as URLSearchParams would escape the commas: people share the address. */
export function writeAddress(views: readonly string[], languages: readonly string[]): void {
  const shown = languages.map(encodeURIComponent).join(',')
  const query = `?view=${views.join(',')}${shown && `&lang=${shown}`}`
  history.replaceState(null, '', `${location.pathname}${query}${location.hash}`)
}

function readList(name: string): string[] {
  return [...new Set((new URLSearchParams(location.search).get(name) ?? '').split(',').filter(Boolean))]
}
