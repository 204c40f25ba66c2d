// Runs in the page. Each function returns one sentence for each fault, and nothing if there is none; a sentence names
// the element by its outline. Only the email is examined, not the page that it was pasted into.
globalThis.probe = (() => {
  const email = () => document.querySelector('[role="article"]')
  const blocks = 'p, li, h1, h2, h3, h4, h5, h6, blockquote'
  const px = (value) => `${Math.round(value * 10) / 10} px`

  function outline(element) {
    const path = []
    for (let one = element; one && one !== document.body && path.length < 4; one = one.parentElement)
      path.unshift(one.localName + [...one.classList].map((name) => `.${name}`).join(''))
    const words = (element.getAttribute('alt') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
    return `${path.join(' > ')} “${words.length > 50 ? `${words.slice(0, 50)}…` : words}”`
  }

  /** Each visible text node, with a rectangle for each of its lines. */
  function texts() {
    const walker = document.createTreeWalker(email(), NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (!/[^\s\u200c]/.test(node.data)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      if (rects.length > 0) found.push({ element: node.parentElement, rects })
    }
    return found
  }

  function overflow() {
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
    )
    // A table is too wide because of one thing in it: a picture, or an element with a width in pixels.
    const asks = wide.filter((element) => element.localName === 'img' || /px$/.test(element.style.width))
    const leaves = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)))
    const culprit = asks[0] ?? leaves[0] ?? document.body
    const extra = document.scrollingElement.scrollWidth - innerWidth
    const beyond = extra > 0 ? [`${px(extra)} wider than the window: ${outline(culprit)}`] : []
    const cut = texts().filter(({ rects }) => rects.some(({ left }) => left < -0.5))
    return [...beyond, ...cut.map(({ element }) => `left of the window: ${outline(element)}`)]
  }

  /**
   * `least`: px a column of text must have, if it has `leastLines` lines; `indent`: px that each list or quotation around
   * it may take. A button is as wide as its words.
   */
  function narrowText({ least, indent, leastLines = 1 }) {
    const columns = new Map()
    for (const { element, rects } of texts()) {
      const block = element.closest(blocks) ?? element.closest('td, div')
      const lines = new Set(rects.map(({ top }) => Math.round(top))).size
      columns.set(block, (columns.get(block) ?? 0) + lines)
    }
    return [...columns].flatMap(([block, lines]) => {
      const { paddingLeft, paddingRight } = getComputedStyle(block)
      const width = block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      let limit = least
      for (let one = block.parentElement; one !== email(); one = one.parentElement)
        if (one.matches('ul, ol, blockquote')) limit -= indent
      const isFine = width >= limit - 0.5 || lines < leastLines || block.matches('.button, [style*="mso-padding-alt"]')
      return isFine ? [] : [`text only ${px(width)} wide, at least ${limit} are needed: ${outline(block)}`]
    })
  }

  /** Two texts, or two lines of one, that overlap by more than a pixel. */
  function overlaps() {
    const lines = texts().flatMap(({ element, rects }) => rects.map((rect) => ({ element, rect })))
    lines.sort((a, b) => a.rect.top - b.rect.top)
    const found = []
    for (const [i, upper] of lines.entries()) {
      for (let j = i + 1; j < lines.length && lines[j].rect.top < upper.rect.bottom - 1; j += 1) {
        const { element, rect } = lines[j]
        const shared = Math.min(rect.right, upper.rect.right) - Math.max(rect.left, upper.rect.left)
        if (shared > 1) found.push(`${outline(element)} lies over ${outline(upper.element)}`)
      }
    }
    return found
  }

  /** Headings whose lines are closer than the font size: visible as soon as there are two lines. */
  function tightHeadings() {
    return texts().flatMap(({ element, rects }) => {
      const heading = element.closest('h1, h2, h3, h4, h5, h6')
      const lineHeight = heading ? Number.parseFloat(getComputedStyle(heading).lineHeight) : Number.NaN
      if (!heading || rects[0].height <= lineHeight + 1) return []
      return [`letters ${px(rects[0].height)} high in lines of ${px(lineHeight)}: ${outline(heading)}`]
    })
  }

  return { email, outline, px, texts, overflow, narrowText, overlaps, tightHeadings }
})()
