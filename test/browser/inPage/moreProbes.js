// More questions, asked after probe.js has run.
Object.assign(
  globalThis.probe,
  (() => {
    const { email, outline, px } = globalThis.probe

    /** Two inline blocks after each other are a row of columns. `together`: whether they should stand side by side. */
    function columns({ together }) {
      const several = [...email().querySelectorAll('td')].flatMap((cell) => rowsOf([...cell.children]))
      if (several.length === 0) return ['no row of columns was found, and the masthead is one']
      return several.flatMap(([first, second]) => {
        const a = first.getBoundingClientRect()
        const b = second.getBoundingClientRect()
        const beside = b.left >= a.right - 1 && b.top < a.bottom && a.top < b.bottom
        const below = b.top >= a.bottom - 1
        if (together ? beside : below) return []
        return [`columns should stand ${together ? 'side by side' : 'below each other'}: ${outline(first)}`]
      })
    }

    function rowsOf(elements) {
      const isColumn = (element) => element?.localName === 'div' && getComputedStyle(element).display === 'inline-block'
      const rows = []
      for (let i = 0; i < elements.length; i += 1)
        if (isColumn(elements[i]) && isColumn(elements[i + 1])) rows.push([elements[i], elements[++i]])
      return rows
    }

    /** Text at another size, as a reader's own setting makes it. Lines set in pixels grow with it. */
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

    /** Pictures that did not arrive must say what they were, in letters that can be read. */
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

    /** One h1, and no level left out on the way down. */
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

    return { columns, enlarge, alternatives, headings, luminance }
  })(),
)
