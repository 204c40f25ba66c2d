import type { Catalogue } from '../catalogue.ts'
import { exampleOf } from '../fields/exampleOf.ts'
import { baseLanguage } from '../lib/text/baseLanguage.ts'
import type { Contract } from '../model/contract.ts'
import { newsletterContract } from '../stages/validate/validateNewsletter.ts'
import type { Answers } from './answers.ts'
import type { StarterWords } from './starterWords.ts'
import { fillYaml, type Plain, yamlEntry } from './yamlText.ts'

interface NewsletterParts {
  readonly catalogue: Catalogue
  readonly wordsIn: (language: string) => StarterWords
  /** The emblem's path in the project. */
  readonly emblem: string
  readonly schema: string
}

/** newsletter.yaml with every field that it may have: those that were answered, and an example of each other one. */
export function newsletterFile(template: string, answers: Answers, parts: NewsletterParts): string {
  const { catalogue, schema } = parts
  const contract: Contract = newsletterContract(catalogue.targets)
  const own = ownFields(answers, parts)
  const blocks = Object.entries(contract).map(([field, spec]): [string, string] => {
    const value = own[field]
    return [field, value === undefined ? `# ${exampleOf(field, spec, catalogue.fields)}` : yamlEntry(field, value)]
  })
  return fillYaml(template, new Map([...blocks, ['schema', schema]]))
}

function ownFields(answers: Answers, parts: NewsletterParts): { readonly [field: string]: Plain | undefined } {
  const { name, sender, languages, lang, bilingual, logo, deep, accent, funder, zones, pictures } = answers
  const [target] = parts.catalogue.targets
  return {
    name,
    languages,
    ...(languages.length > 1 && { lang }),
    ...(bilingual && { bilingual }),
    ...(sender && { sender: { name: sender } }),
    ...(logo && { logo: { src: logo.path, ...altOf(answers) } }),
    ...((deep || accent) && { colours: { ...(deep && { deep }), ...(accent && { accent }) } }),
    ...(funder && { funding: fundingOf(funder, languages, parts) }),
    ...(zones.length > 0 && { zones }),
    ...(pictures && target && { target: { name: target.id, pictures } }),
  }
}

/**
 * The newsletter's name stands beside the logo in words, so that a logo of nothing else has nothing to say. The sender's
 * name is in one language, and would be read aloud as if it were in each.
 */
function altOf({ name, sender, languages }: Answers): { readonly [field: string]: Plain } {
  return sender === null || sender === name || languages.length > 1 ? { decorative: true } : { alt: sender }
}

function fundingOf(profile: string, languages: readonly string[], { catalogue, wordsIn, emblem }: NewsletterParts) {
  const statements = catalogue.funder(profile).value?.statements ?? []
  const statementIn = (language: string): readonly string[] => {
    const own = statements.find((one) => one.language === baseLanguage(language)) ?? statements[0]
    return own?.parts.flatMap(([first = '']) => first) ?? []
  }
  return {
    profile,
    emblem: { src: emblem, alt: inEach(languages, (one) => wordsIn(one).get('emblem') ?? '') },
    statement: inEach(languages, statementIn),
  }
}

/** One value for all languages where it is the same in all, else a value for each. */
function inEach(languages: readonly string[], valueIn: (language: string) => Plain): Plain {
  const values = languages.map((one) => [one, valueIn(one)] as const)
  const [first] = values
  const isSame = values.every(([, value]) => JSON.stringify(value) === JSON.stringify(first?.[1]))
  return first && isSame ? first[1] : Object.fromEntries(values)
}
