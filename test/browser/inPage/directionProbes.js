// Questions about the direction of an email, asked after probe.js has run.
Object.assign(
  globalThis.probe,
  (() => {
    const { email, outline, px, texts } = globalThis.probe

    /** Where each box stands, from the side at which lines start: the same in a page and in its mirror image. */
    function boxesFromStart() {
      const boxes = [...email().querySelectorAll('p, li, ul, ol, h1, h2, h3, h4, img, td, div, table, blockquote')]
      const shown = boxes.filter((box) => box.getClientRects().length > 0)
      return shown.map((box) => {
        const { left, right, top } = box.getBoundingClientRect()
        const { direction, borderLeftWidth, borderRightWidth, paddingLeft, paddingRight } = getComputedStyle(box)
        const sides = [
          [left, borderLeftWidth, paddingLeft],
          [innerWidth - right, borderRightWidth, paddingRight],
        ]
        const [[start, ...startEdge], [end, ...endEdge]] = direction === 'rtl' ? sides.reverse() : sides
        const place = [start, end, top].map((value) => Math.round(value)).join(' ')
        // Marks that only the one direction has are no matter of boxes.
        return `${outline(box).replace(/ “.*$/, '')}: ${place}; start ${startEdge.join(' ')}; end ${endEdge.join(' ')}`
      })
    }

    /** The first line of each paragraph reaches the right edge of its box. */
    function startsAtRight() {
      const edges = new Map()
      for (const { element, rects } of texts()) {
        const block = element.closest('p, li, h1, h2, h3, h4, a[style*="display:block"]') ?? element.parentElement
        edges.set(block, Math.max(edges.get(block) ?? 0, ...rects.map(({ right }) => right)))
      }
      return [...edges].flatMap(([block, edge]) => {
        const { paddingRight, direction } = getComputedStyle(block)
        const gap = block.getBoundingClientRect().right - Number.parseFloat(paddingRight) - edge
        if (direction !== 'rtl') return [`is read from left to right: ${outline(block)}`]
        return Math.abs(gap) < 2 ? [] : [`starts ${px(gap)} from the right: ${outline(block)}`]
      })
    }

    /** Each zone's time stands to the left of the one before it, on the same line. */
    function timesInOrder() {
      const times = [...email().querySelectorAll('strong span')].map((span) => [span, span.getBoundingClientRect()])
      return times.slice(1).flatMap(([span, rect], i) => {
        const [before, rectBefore] = times[i]
        const sameLine = before.parentElement === span.parentElement && rect.top < rectBefore.bottom - 1
        return sameLine && rect.right > rectBefore.left + 1
          ? [`is mixed with the time before it: ${outline(span)}`]
          : []
      })
    }

    return { boxesFromStart, startsAtRight, timesInOrder }
  })(),
)
