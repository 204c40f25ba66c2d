/** The views named in the address, in their order, each once. */
export function viewsInAddress(known: readonly string[]): string[] {
  const named = (new URLSearchParams(location.search).get('view') ?? '').split(',')
  const views = [...new Set(named)].filter((id) => known.includes(id))
  return views.length > 0 ? views : ['desktop', 'phone-375']
}

/** Commas stay readable: the address is meant to be shared. */
export function keepViewsInAddress(views: readonly string[]): void {
  history.replaceState(null, '', `${location.pathname}?view=${views.join(',')}${location.hash}`)
}
