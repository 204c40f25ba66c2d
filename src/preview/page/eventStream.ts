/** What the server says, to all pages at once. */
export type LiveEvent =
  | { readonly hello: true }
  | { readonly bye: true }
  | { readonly changed: readonly string[]; readonly list: boolean }

const retryAfter = 1000

/** Listens to the server for ever; one that does not answer has said goodbye. */
export function listen(tell: (event: LiveEvent) => void): void {
  const source = new EventSource('/api/events')
  source.onmessage = ({ data }) => tell(JSON.parse(data))
  source.onerror = () => {
    source.close()
    tell({ bye: true })
    setTimeout(() => listen(tell), retryAfter)
  }
}
