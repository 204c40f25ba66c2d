// Questions about words and lines, asked after probe.js has run.
Object.assign(
  globalThis.probe,
  (() => {
    const { email, outline, px } = globalThis.probe

    /** The text nodes of the email, in elements that match a selector, that have more than one line. */
    function brokenTexts(within = '*') {
      const walker = document.createTreeWalker(email(), NodeFilter.SHOW_TEXT)
      const found = []
      while (walker.nextNode()) {
        const node = walker.currentNode
        const isAsked = /\S/.test(node.data) && node.parentElement.closest(within)
        if (isAsked && linesOf(node, 0, node.data.length).length > 1) found.push(node)
      }
      return found
    }

    /** The tops of the lines on which a part of a text node stands. */
    function linesOf(node, start, end) {
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      const seen = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      return [...new Set(seen.map(({ top }) => Math.round(top)))]
    }

    /**
     * Words and numbers that are broken inside. Longer ones may break where they must, as may addresses of web pages; a
     * line may end after a hyphen or a slash.
     */
    function brokenWords({ longest = 20, within = '*' } = {}) {
      return brokenTexts(within).flatMap((node) =>
        [...node.data.matchAll(/(?<!\S)(?!\S*(?:\/\/|@|\.\S+\/))\S+/g)].flatMap(({ 0: words, index }) =>
          [...words.matchAll(/[^-\u2010-\u2014/]+/g)].flatMap(({ 0: word, index: within }) => {
            const start = index + within
            if (word.length > longest || linesOf(node, start, start + word.length).length === 1) return []
            return [`“${word}” is broken: ${outline(node.parentElement)}`]
          }),
        ),
      )
    }

    /** Blocks with exactly these words that do not stand on one line. */
    function onOneLine(wanted) {
      const blocks = [...email().querySelectorAll('p, h1, h2, h3')].filter(({ textContent }) =>
        wanted.includes(textContent.trim()),
      )
      const missing = wanted.filter((words) => !blocks.some(({ textContent }) => textContent.trim() === words))
      const broken = blocks.filter((block) => {
        const range = document.createRange()
        range.selectNodeContents(block)
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1
      })
      return [
        ...missing.map((words) => `is not there: “${words}”`),
        ...broken.map((block) => `on several lines: ${outline(block)}`),
      ]
    }

    /** Lines that end with a slash between two words, in one text node or two. */
    function slashesAtLineEnds() {
      const blocks = [...email().querySelectorAll('p, li, h1, h2, h3')]
      const slashed = blocks.filter(({ textContent }) => /(?<!\S)\/\s/.test(textContent))
      return slashed.flatMap((block) => {
        const signs = signsOf(block)
        const words = signs.map(({ node, at }) => node.data[at]).join('')
        return [...words.matchAll(/(?<!\S)\/\s+(?=\S)/g)].flatMap(({ 0: slash, index }) => {
          const [here, next] = [signs[index], signs[index + slash.length]].map(({ node, at }) =>
            linesOf(node, at, at + 1),
          )
          return here[0] === next[0] ? [] : [`a slash ends a line: ${outline(block)}`]
        })
      })
    }

    function signsOf(block) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const signs = []
      while (walker.nextNode()) {
        const node = walker.currentNode
        signs.push(...Array.from({ length: node.data.length }, (_, at) => ({ node, at })))
      }
      return signs
    }

    /** Spacing that a reader may set: WCAG 2.2, 1.4.12. */
    function space() {
      for (const element of [email(), ...email().querySelectorAll('*')]) {
        const set = (property, value) => element.style.setProperty(property, value, 'important')
        set('line-height', '1.5')
        set('letter-spacing', '0.12em')
        set('word-spacing', '0.16em')
        if (element.localName === 'p') set('margin-bottom', '2em')
      }
      return []
    }

    const isButton = (link) => link.parentElement.matches('td[style*="mso-padding-alt"]')

    /** Buttons and standalone links that are neither high enough for a thumb nor far enough from the next. */
    function targets({ least }) {
      const links = [...email().querySelectorAll('a[href]')].filter(isStandalone)
      const boxes = links.map((link) => {
        const shown = link.querySelector('img') ?? link
        const rects = [...shown.getClientRects()].filter(({ width }) => width > 0)
        return {
          link,
          left: Math.min(...rects.map(({ left }) => left)),
          right: Math.max(...rects.map((one) => one.right)),
          top: Math.min(...rects.map(({ top }) => top)),
          bottom: Math.max(...rects.map((one) => one.bottom)),
        }
      })
      boxes.sort((a, b) => a.top - b.top)
      return boxes.flatMap(({ link, top, bottom, left, right }, i) => {
        if (bottom - top >= least) return []
        if (isButton(link)) return [`a button ${px(bottom - top)} high: ${outline(link)}`]
        const next = boxes.slice(i + 1).find((other) => other.left < right && left < other.right)
        return next && next.top - top < least ? [`the next link is ${px(next.top - top)} below: ${outline(link)}`] : []
      })
    }

    /** Not in a sentence: with a label of a few words at most, or above what is said of it. */
    function isStandalone(link) {
      if (isButton(link) || link.querySelector('img')) return true
      const words = link.closest('p, h1, h2, h3, h4')?.textContent.trim() ?? ''
      const own = link.textContent.trim()
      return words.startsWith(own) || (words.endsWith(own) && words.length - own.length < 30)
    }

    /**
     * Events with a button that are higher than `most`, and `line` for each line of title, times and place that is more
     * than two. Without the space to the next event.
     */
    function highEvents({ most, line }) {
      const buttons = [...email().querySelectorAll('a[href]')].filter(isButton)
      if (buttons.length === 0) return ['there is no event with a button']
      return buttons.flatMap((button) => {
        const title = button.closest('div').querySelector('h3')
        const event = title.closest('td')
        const [first] = globalThis.probe.texts().filter(({ element }) => event.contains(element))
        const { top } = first.element.getBoundingClientRect()
        const besides = [...title.parentElement.children].filter((one) => one.matches('h3, p'))
        const lines = besides.reduce((sum, block) => sum + Math.round(block.getBoundingClientRect().height / line), 0)
        const height = button.getBoundingClientRect().bottom - top
        const limit = most + (lines - 2) * line
        return height <= limit ? [] : [`${px(height)} high with ${lines} lines, at most ${limit}: ${outline(title)}`]
      })
    }

    /** Words that are too light for white paper. */
    function lightWords() {
      const { texts, luminance } = globalThis.probe
      return texts().flatMap(({ element }) => {
        const ratio = 1.05 / (luminance(getComputedStyle(element).color) + 0.05)
        return ratio >= 4.5 ? [] : [`contrast ${ratio.toFixed(1)} on white: ${outline(element)}`]
      })
    }

    const lookProperties = [
      ...['color', 'font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'line-height'],
      ...[
        'text-align',
        'text-decoration-line',
        'text-indent',
        'text-transform',
        'list-style-position',
        'border-spacing',
      ],
      ...[
        'border-top-width',
        'margin-top',
        'margin-right',
        'margin-bottom',
        'margin-left',
        'padding-top',
        'padding-left',
      ],
    ]

    /** How the first element of each kind looks, as JSON. */
    function looks() {
      const found = {}
      for (const kind of ['h1', 'h2', 'h3', 'p', 'li', 'a', 'img', 'strong', 'td']) {
        const one = email().querySelector(kind)
        if (!one) throw new Error(`there is no ${kind}`)
        const style = getComputedStyle(one)
        found[kind] = Object.fromEntries(lookProperties.map((property) => [property, style.getPropertyValue(property)]))
      }
      return [JSON.stringify(found)]
    }

    return { looks, brokenWords, onOneLine, slashesAtLineEnds, space, targets, highEvents, lightWords }
  })(),
)
