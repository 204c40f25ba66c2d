/** An event that the server sends to all pages; `changed` are the ids of issues, if any. */
export type LiveEvent = { readonly hello: true } | { readonly bye: true } | { readonly changed: readonly string[] }

const retryDelay = 1000

/** Listens to the server for ever. A lost connection counts as its end, and is tried again. */
export function listen(onEvent: (event: LiveEvent) => void): void {
  const source = new EventSource('/api/events')
  source.onmessage = ({ data }) => onEvent(JSON.parse(data))
  source.onerror = () => {
    source.close()
    onEvent({ bye: true })
    setTimeout(() => listen(onEvent), retryDelay)
  }
}
