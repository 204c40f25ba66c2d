// More functions; loaded after probe.js.
Object.assign(
  globalThis.probe,
  (() => {
    const { email, outline, px, texts } = globalThis.probe

    /** Between texts that stand side by side, in px. */
    const leastGap = 8

    /** Two inline blocks after each other are a row of columns. `together`: whether they should stand side by side. */
    function columns({ together }) {
      const several = [...email().querySelectorAll('td')].flatMap((cell) => rowsOf([...cell.children]))
      if (several.length === 0) return ['no row of columns was found, and the masthead is one']
      return several.flatMap(([first, second]) => {
        const a = first.getBoundingClientRect()
        const b = second.getBoundingClientRect()
        const isRtl = getComputedStyle(first.parentElement).direction === 'rtl'
        const isAfter = isRtl ? b.right <= a.left + 1 : b.left >= a.right - 1
        const beside = isAfter && b.top < a.bottom && a.top < b.bottom
        const below = b.top >= a.bottom - 1
        const gap = textGap(first, second, isRtl)
        if (beside && gap < leastGap) return [`columns of text are ${px(gap)} apart: ${outline(first)}`]
        if (together ? beside : below) return []
        return [`columns should stand ${together ? 'side by side' : 'below each other'}: ${outline(first)}`]
      })
    }

    /** Between the texts of two columns; infinite where one has none. */
    function textGap(first, second, isRtl) {
      const [before, after] = isRtl ? [second, first] : [first, second]
      const rectsIn = (column) => texts().flatMap(({ element, rects }) => (column.contains(element) ? rects : []))
      const right = Math.max(...rectsIn(before).map((rect) => rect.right))
      return Math.min(...rectsIn(after).map((rect) => rect.left)) - right
    }

    function rowsOf(elements) {
      const isColumn = (element) => element?.localName === 'div' && getComputedStyle(element).display === 'inline-block'
      const rows = []
      for (let i = 0; i < elements.length; i += 1)
        if (isColumn(elements[i]) && isColumn(elements[i + 1])) rows.push([elements[i], elements[++i]])
      return rows
    }

    /** Text at another size, as by a reader's own setting. Line heights in pixels grow with it. */
    function enlarge(times) {
      const sizes = [document.body, ...document.body.querySelectorAll('*')].map((element) => {
        const { fontSize, lineHeight } = getComputedStyle(element)
        return { element, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
      })
      for (const { element, fontSize, lineHeight } of sizes) {
        element.style.setProperty('font-size', `${fontSize * times}px`, 'important')
        if (lineHeight > 0) element.style.setProperty('line-height', `${lineHeight * times}px`, 'important')
      }
      return []
    }

    /** Pictures that are not loaded must show their alternative text, in readable letters. */
    function alternatives() {
      return [...email().querySelectorAll('img')].flatMap((image) => {
        const { width, height } = image.getBoundingClientRect()
        const { fontSize, color } = getComputedStyle(image)
        const size = Number.parseFloat(fontSize)
        if (image.naturalWidth > 0) return [`was not blocked: ${outline(image)}`]
        if (image.getAttribute('alt') === null) return [`has no alt: ${outline(image)}`]
        if (image.alt === '') return []
        const ratio = contrast(luminance(color), luminance(backgroundOf(image)))
        return [
          ...(height >= size && width >= size * 4 ? [] : [`shows ${px(width)} by ${px(height)}: ${outline(image)}`]),
          ...(size >= 14 ? [] : [`alternative text in ${px(size)}: ${outline(image)}`]),
          ...(ratio >= 4.5 ? [] : [`alternative text with contrast ${ratio.toFixed(1)}: ${outline(image)}`]),
        ]
      })
    }

    function backgroundOf(element) {
      for (let one = element; one; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one)
        if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }

    function luminance(color) {
      const [red, green, blue] = color.match(/[\d.]+/g).map((part) => {
        const share = Number(part) / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    function contrast(a, b) {
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    }

    /** A button does not touch the text above it. */
    function buttons() {
      const all = [...email().querySelectorAll('td[style*="mso-padding-alt"]')]
      return all.flatMap((button) => {
        const box = button.getBoundingClientRect()
        const above = texts().flatMap(({ rects }) =>
          rects.filter(({ left, bottom }) => left < box.right && bottom <= box.top + 1),
        )
        const gap = box.top - Math.max(...above.filter(({ right }) => right > box.left).map(({ bottom }) => bottom))
        return gap < leastGap ? [`${px(gap)} below the text above it: ${outline(button)}`] : []
      })
    }

    /** One h1, and no level skipped. */
    function headings() {
      const all = [...email().querySelectorAll('h1, h2, h3, h4, h5, h6')]
      const levels = all.map(({ localName }) => Number(localName.slice(1)))
      const firsts = levels.filter((level) => level === 1).length
      const jumps = all.filter((_, i) => levels[i] > (levels[i - 1] ?? 0) + 1)
      return [
        ...(firsts === 1 ? [] : [`${firsts} headings of the first level`]),
        ...jumps.map((heading) => `a level is left out before ${outline(heading)}`),
      ]
    }

    return { columns, enlarge, alternatives, headings, luminance, buttons }
  })(),
)
