import type { Catalogue } from '../../catalogue.ts'
import { languageNameInEnglish } from '../../lib/text/languageNameInEnglish.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import { stringify } from '../../lib/yaml/yaml.ts'
import type { Funder } from '../../model/funder.ts'
import { dateInWords } from '../../stages/compose/dates.ts'
import type { Paint } from '../paint.ts'
import { errorsIn, exampleBlock, paragraphs, type Topic } from './topic.ts'

const inNewsletter = 'In newsletter.yaml:'

/** What newsletter.yaml names: themes, languages, funders and platforms. */
export function nameTopics(catalogue: Catalogue, paint: Paint): readonly Topic[] {
  return [
    ...catalogue.themes.map((name) => theme(name, catalogue, paint)),
    ...catalogue.languages.map((name) => language(name, catalogue, paint)),
    ...catalogue.funders.map((name) => funder(name, catalogue, paint)),
    ...catalogue.targets.map(({ id, summary, platform }) => ({
      name: id,
      kind: 'platform',
      group: 'platforms',
      ...(platform && { aliases: [platform.name.toLowerCase()] }),
      summary,
      text: () => paragraphs(wrapText(summary, 78), exampleBlock(`target: { name: ${id} }`, inNewsletter)),
    })),
  ]
}

function theme(name: string, catalogue: Catalogue, paint: Paint): Topic {
  const text = () => {
    const { value } = catalogue.theme(name)
    const look = value
      ? `Its letters are ${value.font}; it is ${value.width} pixels wide. Links and buttons are ${value.light.accent}, the masthead is ${value.light.deep}.`
      : 'It has mistakes, which a build explains.'
    const own =
      'Colours, letters and a logo of your own need no theme: see “cohes3ion explain colours”, “face” and “logo”.'
    return paragraphs(wrapText(look, 78), wrapText(own, 78), exampleBlock(`theme: ${name}`, inNewsletter))
  }
  const errors = errorsIn(() => catalogue.theme(name), paint)
  return { name, kind: 'theme', group: 'themes', summary: 'How the newsletter looks.', errors, text }
}

function language(name: string, { language: read }: Catalogue, paint: Paint): Topic {
  const english = languageNameInEnglish(name)
  const text = () => {
    const { value } = read(name)
    const says = value ? `A date reads “${dateInWords({ year: 2026, month: 5, day: 1 }, value)}”.` : ''
    return paragraphs(
      wrapText(`What the program writes itself in ${english}: words, dates and times. ${says}`.trim(), 78),
      exampleBlock(`languages: [${name}]`, inNewsletter),
      wrapText(
        `With several languages, the first is that of the files without a language in their name: “cohes3ion explain translation”.`,
        78,
      ),
    )
  }
  return {
    name,
    aliases: [english.toLowerCase()],
    kind: `language: ${english}`,
    group: 'languages',
    summary: english,
    errors: errorsIn(() => read(name), paint),
    text,
  }
}

function funder(name: string, catalogue: Catalogue, paint: Paint): Topic {
  const { value } = catalogue.funder(name)
  const summary = value?.summary ?? 'It has mistakes, which a build explains.'
  const text = () =>
    paragraphs(
      wrapText(summary, 78),
      value ? exampleBlock(fundingOf(value), inNewsletter) : '',
      value
        ? wrapText(`For programmes of ${value.period}. Where the rules stand: ${value.sources.join('; ')}.`, 78)
        : '',
    )
  return {
    name,
    kind: 'funder',
    group: 'funders',
    summary,
    errors: errorsIn(() => catalogue.funder(name), paint),
    text,
  }
}

/** The statement in English where the funder has it, else in its first language. */
function fundingOf({ id, statements }: Funder): string {
  const { parts = [] } = statements.find(({ language: lang }) => lang === 'en') ?? statements[0] ?? {}
  const statement = parts.flatMap((wordings) => wordings[0] ?? [])
  const emblem = { src: 'emblem.png', alt: 'The funder’s emblem' }
  return stringify({ funding: { profile: id, emblem, statement } })
}
