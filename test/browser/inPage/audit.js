// Runs axe on the email only, and returns each fault on one line.
globalThis.probe.audit = async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { email, outline } = globalThis.probe
  const { violations } = await globalThis.axe.run(isWholePage() ? document : email(), {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
    elementRef: true,
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ element, failureSummary }) => {
      const why = failureSummary
        .replace(/^.*:\n/, '')
        .replace(/\s+/g, ' ')
        .trim()
      return `${id}: ${why} ${outline(element)}`
    }),
  )

  /** In the platform's page only what was pasted is examined. */
  function isWholePage() {
    return !document.querySelector('#mail_footer')
  }
}
