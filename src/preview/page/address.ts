/** The views that the address names, in that order, each once; two by default. */
export function readViewsFromAddress(known: readonly string[]): string[] {
  const named = (new URLSearchParams(location.search).get('view') ?? '').split(',')
  const views = [...new Set(named)].filter((id) => known.includes(id))
  return views.length > 0 ? views : ['desktop', 'phone-375']
}

/** Written by hand, as URLSearchParams would escape the commas: people share the address. */
export function writeViewsToAddress(views: readonly string[]): void {
  history.replaceState(null, '', `${location.pathname}?view=${views.join(',')}${location.hash}`)
}
