import type { Issue } from '../../model/issue.ts'
import type { LetterPart, TemplateValue, TemplateValues } from '../../model/letter.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { Picture } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'
import type { ComposeContext } from './composeValue.ts'
import { dateInWords } from './dates.ts'
import { fillWords } from './fillWords.ts'
import { type LogoSize, logoSize } from './logoSize.ts'
import { nameLayout } from './nameLayout.ts'

export function composeMasthead(
  { number, date }: Issue,
  { name, logo, funding }: Newsletter,
  theme: Theme,
  context: ComposeContext,
): TemplateValues {
  const { language, pictures } = context
  const size = logo && logoSize(logo, funding?.emblem ?? null, theme)
  const edition = number === null ? null : fillWords(language, 'issue', { number: String(number) })
  return {
    name,
    ...nameLayout(name, size ? size.share : funding ? emblemShare : null, theme),
    line: [edition, dateInWords(date, language)].filter((part) => part !== null),
    logo: logo && size && composeLogo(logo, size, context),
    emblem: funding && pictures.add(funding.emblem),
    statement: funding?.statement ?? [],
  }
}

/** What the template gives the funder's emblem beside the name, in per cent of the content. */
const emblemShare = 33

function composeLogo(logo: Picture, size: LogoSize, { pictures }: ComposeContext): TemplateValues {
  const { src, alt } = pictures.add(logo)
  return { src, alt, ...size, rest: 100 - size.share }
}

/**
 * A masthead below the one of another language: without the pictures, which readers see above, and without a name or a
 * statement that is the same. As it is where it has pictures of its own.
 */
export function mastheadBelow(part: LetterPart, above: LetterPart): LetterPart {
  const [own, shown] = [part.view, above.view]
  if (srcOf(own['logo']) !== srcOf(shown['logo']) || srcOf(own['emblem']) !== srcOf(shown['emblem'])) return part
  const isSame = (field: string) => JSON.stringify(own[field]) === JSON.stringify(shown[field])
  const repeated = ['name', 'statement'].filter(isSame).map((field) => [field, null] as const)
  return { ...part, template: 'layout/masthead-below', view: { ...own, ...Object.fromEntries(repeated) } }
}

function srcOf(picture: TemplateValue | undefined): unknown {
  return picture !== null && typeof picture === 'object' && 'src' in picture ? picture['src'] : null
}
