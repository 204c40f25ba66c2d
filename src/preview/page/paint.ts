/** Resolves once the changes made so far are on the screen; at once in a hidden tab, which is not painted. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) {
      resolve()
      return
    }
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    })
  })
}
