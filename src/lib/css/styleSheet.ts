import { scanCss } from './scanCss.ts'
import { parseStyle, type Style } from './style.ts'

/** A rule of a style sheet: its list of selectors, and what it declares. */
interface StyleRule {
  /** The conditions around it, in small letters, joined by " and "; empty where it always holds. */
  readonly media: string
  readonly selectors: string
  readonly style: Style
}

/** The rules of a style sheet in their order; those inside other at-rules than `@media` are left out. */
export function parseStylesheet(css: string): StyleRule[] {
  const rules: StyleRule[] = []
  const around: string[] = []
  /** The selectors of the rule that is open, and how many blocks are open inside it. */
  let [selectors, nested]: [string | null, number] = [null, 0]
  let from = 0
  const end = (to: number) => {
    const media = around.map((one) => one.slice('@media'.length).trim()).join(' and ')
    if (selectors !== null && around.every((one) => /^@media\b/.test(one)))
      rules.push({ media, selectors, style: parseStyle(css.slice(from, to)) })
    selectors = null
  }
  scanCss(css, (sign, at, next) => {
    if (!'{};'.includes(sign)) return
    if (selectors !== null) {
      if (sign === '{') nested += 1
      else if (sign === '}' && nested > 0) nested -= 1
      if (sign !== '}' || nested > 0) return
      end(at)
    } else if (sign === '{') {
      const before = withoutComments(css.slice(from, at)).trim()
      if (before.startsWith('@')) around.push(before.toLowerCase())
      else selectors = before
    } else if (sign === '}') around.pop()
    from = next
  })
  end(css.length)
  return rules
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
}
