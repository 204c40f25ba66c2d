import type { Project } from './catalogue.ts'
import { joinManuscripts } from './fields/joinManuscripts.ts'
import { notAChoice } from './findings/fields.ts'
import { noNewsletter } from './findings/files.ts'
import { inFileOrder, withoutDuplicates } from './findings/inFileOrder.ts'
import { memo } from './lib/cache/memo.ts'
import type { Memory } from './lib/cache/memory.ts'
import { nearest } from './lib/text/nearest.ts'
import type { Email } from './model/email.ts'
import type { Files } from './model/files.ts'
import type { Finding, Outcome } from './model/finding.ts'
import type { Section } from './model/issue.ts'
import type { Manuscript } from './model/manuscript.ts'
import type { Theme } from './model/theme.ts'
import type { Variant } from './model/variant.ts'
import type { Verdict } from './model/verdict.ts'
import { type Extensions, openCatalogue } from './openCatalogue.ts'
import type { Answer } from './rules/evidence.ts'
import type { Rule } from './rules/rule.ts'
import type { Speller } from './rules/speller.ts'
import { checkIssue } from './stages/check/checkIssue.ts'
import { collectEvidence } from './stages/check/collectEvidence.ts'
import type { Pairs } from './stages/check/runRules.ts'
import { compose } from './stages/compose/compose.ts'
import { languageSettingsOf } from './stages/load/languageFiles.ts'
import { loadIssue } from './stages/load/loadIssue.ts'
import { loadNewsletter } from './stages/load/loadNewsletter.ts'
import { readDictionary } from './stages/load/readDictionary.ts'
import { pictureBytes, readPicture } from './stages/load/readPicture.ts'
import { openRenderer, render } from './stages/render/render.ts'
import { applyLook } from './stages/validate/applyLook.ts'
import { openVariant } from './stages/validate/openVariant.ts'
import { validateIssue } from './stages/validate/validateIssue.ts'
import { validateNewsletters } from './stages/validate/validateNewsletters.ts'

/** Opens a project's newsletter.yaml and templates for all its issues; `own` is what a program registers itself. */
export function openProject(files: Files, builtIn: Files, own: Extensions = {}): Outcome<Project> {
  const catalogue = openCatalogue({ project: files, builtIn }, own)
  const { value: source, findings } = loadNewsletter(files, catalogue.languageId)
  if (!source)
    return { value: null, findings: findings.length ? findings : [noNewsletter.at(null, { misnamed: null })] }
  const newsletters = validateNewsletters(source, catalogue, (src, from) => readPicture(files, src, from))
  const dictionary = readDictionary(files)
  const all = [...findings, ...newsletters.findings, ...dictionary.findings]
  // A newsletter with an error of any stage does not open, so that no issue goes out without the part that was dropped.
  if (all.some(isError) || !newsletters.value || !dictionary.value)
    return { value: null, findings: withoutDuplicates(all) }
  const { newsletter, inLanguage: newsletterIn } = newsletters.value
  const project = { files, newsletter, newsletterIn, catalogue, dictionary: dictionary.value }
  return { value: project, findings: withoutDuplicates(all) }
}

/** Turns a project's issues into emails, one after another. What they share is prepared once. */
export interface Compiler {
  /** `target` is a target's id; by default the newsletter's own. */
  compile(id: string, target?: string): Promise<CompiledIssue>
}

/** The emails of an issue; null when one is missing, or any finding is an error. */
export interface CompiledIssue extends Outcome<readonly Email[]> {
  /** The same, also when a rule then found an error, so that they must not be sent; none when one is missing. */
  readonly emails: readonly Email[]
  /** The issue in each of its languages; none when an error ended the pipeline earlier. */
  readonly variants: readonly Variant[]
  /** The result of each rule; none when an error ended the pipeline earlier. */
  readonly verdicts: readonly Verdict[]
  /** How many pairs of a rule and a subject there are, and how many of them were not in the memory. */
  readonly pairs: Pairs
  /** The texts of the issue and of newsletter.yaml, in all languages; null when there are no emails. */
  readonly manuscript: Manuscript | null
}

/** What a compiler uses besides the project itself. */
export interface CompilerOptions {
  readonly memory?: Memory | null
  /** Why a rule is skipped; null when it runs. By default all rules run. */
  readonly leftOut?: (rule: Rule) => string | null
  /** The dictionary of a language (BCP 47 tag); null when there is none. Without it spelling is not checked. */
  readonly spellerFor?: (lang: string) => Speller | null
  /** Requests web addresses. Without it no address is requested. */
  readonly ask?: (addresses: readonly string[]) => Promise<ReadonlyMap<string, Answer>>
}

/** The pipeline: load, validate, and for each variant compose, render, check. An error ends it after its stage. */
export function openCompiler(project: Project, options: CompilerOptions = {}): Compiler {
  const { memory = null, leftOut = () => null, spellerFor = () => null, ask } = options
  const { files, newsletter, newsletterIn, catalogue } = project
  const rendererOf = memo((theme: string) =>
    openRenderer((path) => catalogue.template(theme, path), catalogue.partials),
  )

  /** A theme with the newsletter's own colours and letters. */
  const themeOf = memo((id: string): Outcome<Theme> => {
    const { value: theme, findings } = catalogue.theme(id)
    if (!theme) return { value: null, findings }
    const applied = applyLook(theme, newsletter.look)
    return { ...applied, findings: [...findings, ...applied.findings] }
  })

  const templateFindingsIn = (sections: readonly Section[], theme: string) =>
    [...new Set(sections.map(({ type }) => type))].flatMap((type) => catalogue.templateFindings(type, theme))

  async function compile(id: string, target = newsletter.target.name): Promise<CompiledIssue> {
    const findings: Finding[] = []
    const keep = <T>(outcome: Outcome<T>): T | null => {
      findings.push(...outcome.findings)
      return outcome.value
    }
    const stop = (): CompiledIssue => {
      const nothing = { emails: [], variants: [], verdicts: [], pairs: { all: 0, ran: 0 }, manuscript: null }
      return { value: null, findings: inFileOrder(findings), ...nothing }
    }

    const chosen = catalogue.targets.find((one) => one.id === target)
    if (!chosen) {
      const options = catalogue.targets.map((one) => one.id)
      findings.push(notAChoice.at(null, { field: 'target', value: target, near: nearest(target, options), options }))
      return stop()
    }

    const source = keep(loadIssue(files, id, languageSettingsOf(project)))
    if (!source) return stop()
    const read = (src: string, from: string) => readPicture(files, src, from)
    const issues = keep(validateIssue(source, { newsletter, catalogue, readPicture: read }))
    if (!issues?.[0] || !source.complete) return stop()

    const theme = keep(themeOf(issues[0].theme))
    const opened: readonly (Variant | null)[] = issues.map((issue) => {
      const own = keep(newsletterIn(issue.lang))
      return own && keep(openVariant(issue, own, catalogue))
    })
    const words = keep(catalogue.words())
    const profile = newsletter.funding?.profile ?? null
    const funder = profile === null ? null : keep(catalogue.funder(profile))
    if (!theme || !isWhole(opened) || !words || (profile !== null && !funder)) return stop()
    findings.push(
      ...templateFindingsIn(
        issues.flatMap(({ sections }) => sections),
        theme.id,
      ),
    )
    if (findings.some(isError)) return stop()

    const bytesOf = (path: string) => pictureBytes(files, path)
    const rendering = { kinds: chosen.artifacts, pictureBase: newsletter.target.pictures, readPicture: bytesOf, memory }
    const letters = compose(opened, theme)
    const emails: Email[] = []
    for (const { letter } of letters) {
      const email = keep(await render(letter, rendererOf(theme.id), rendering))
      if (!email) return stop()
      emails.push(email)
    }

    const manuscripts = opened.flatMap(({ issue, newsletter: own }) => [issue.manuscript, own.manuscript])
    const common = {
      theme,
      words,
      funder,
      target: chosen,
      dictionary: project.dictionary,
      spellerFor,
      readPicture: bytesOf,
    }
    const answers = ask ? await ask(hrefsIn(manuscripts)) : null
    const seen = letters.flatMap(({ variants: shown }, i) =>
      shown.flatMap((one, variant) => {
        const email = emails[i]
        return email ? [collectEvidence({ ...one, ...common, email, variant, answers })] : []
      }),
    )
    const checked = checkIssue(seen, catalogue.rules, leftOut, memory)
    findings.push(...checked.findings)
    const value = findings.some(isError) ? null : emails
    const manuscript = joinManuscripts(manuscripts)
    return { ...checked, value, findings: inFileOrder(findings), emails, variants: opened, manuscript }
  }

  return { compile }
}

function hrefsIn(manuscripts: readonly Manuscript[]): string[] {
  return [...new Set(joinManuscripts(manuscripts).links.map(({ href }) => href))]
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function isWhole<T>(all: readonly T[]): all is readonly NonNullable<T>[] {
  return all.every((one) => one !== null)
}
