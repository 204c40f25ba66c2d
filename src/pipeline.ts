import type { Project } from './catalogue.ts'
import { joinManuscripts } from './fields/joinManuscripts.ts'
import { notAChoice } from './findings/fields.ts'
import { noNewsletter } from './findings/files.ts'
import { memo } from './lib/cache/memo.ts'
import type { Memory } from './lib/cache/memory.ts'
import { nearest } from './lib/text/nearest.ts'
import type { Email } from './model/email.ts'
import type { Files } from './model/files.ts'
import type { Finding, Outcome } from './model/finding.ts'
import type { Issue, Section } from './model/issue.ts'
import type { Manuscript } from './model/manuscript.ts'
import type { Theme } from './model/theme.ts'
import type { Verdict } from './model/verdict.ts'
import { type Extensions, openCatalogue } from './openCatalogue.ts'
import type { Answer } from './rules/evidence.ts'
import type { Rule } from './rules/rule.ts'
import type { Speller } from './rules/speller.ts'
import { check } from './stages/check/check.ts'
import { collectEvidence } from './stages/check/collectEvidence.ts'
import type { Pairs } from './stages/check/runRules.ts'
import { compose } from './stages/compose/compose.ts'
import { loadIssue } from './stages/load/loadIssue.ts'
import { readDictionary } from './stages/load/readDictionary.ts'
import { readFile } from './stages/load/readFile.ts'
import { pictureBytes, readPicture } from './stages/load/readPicture.ts'
import { openRenderer, render } from './stages/render/render.ts'
import { applyLook } from './stages/validate/applyLook.ts'
import { validateIssue } from './stages/validate/validateIssue.ts'
import { validateNewsletter } from './stages/validate/validateNewsletter.ts'

/** Opens a project's newsletter.yaml and templates for all its issues; `own` is what a program registers itself. */
export function openProject(files: Files, builtIn: Files, own: Extensions = {}): Outcome<Project> {
  const catalogue = openCatalogue({ project: files, builtIn }, own)
  const { value: root, findings } = readFile(files, 'newsletter.yaml')
  if (!root) return { value: null, findings: findings.length ? findings : [noNewsletter.at(null, { misnamed: null })] }
  const newsletter = validateNewsletter(root, catalogue, (src, from) => readPicture(files, src, from))
  const dictionary = readDictionary(files)
  const all = [...findings, ...newsletter.findings, ...dictionary.findings]
  // A newsletter with an error of any stage does not open, so that no issue goes out without the part that was dropped.
  const isWrong = all.some(isError) || !newsletter.value || !dictionary.value
  return {
    value: isWrong ? null : { files, newsletter: newsletter.value, catalogue, dictionary: dictionary.value },
    findings: all,
  }
}

/** Turns a project's issues into emails, one after another. What they share is prepared once. */
export interface Compiler {
  /** `target` is a target's id; by default the newsletter's own. */
  compile(id: string, target?: string): Promise<CompiledIssue>
}

/** The emails of an issue, one per variant; null when one is missing, or any finding is an error. */
export interface CompiledIssue extends Outcome<readonly Email[]> {
  /** One for each language of the issue; none when an error ended the pipeline earlier. */
  readonly variants: readonly CompiledVariant[]
  /** The texts of the issue and of newsletter.yaml; null when there are no variants. */
  readonly manuscript: Manuscript | null
}

/** An issue in one language. */
export interface CompiledVariant {
  /** The email; also when a rule then found an error, so that it must not be sent. */
  readonly email: Email
  /** The result of each rule. */
  readonly verdicts: readonly Verdict[]
  /** How many pairs of a rule and a subject there are, and how many of them were not in the memory. */
  readonly pairs: Pairs
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
  const { files, newsletter, catalogue } = project
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
    const stop = (): CompiledIssue => ({ value: null, findings: inFileOrder(findings), variants: [], manuscript: null })

    const chosen = catalogue.targets.find((one) => one.id === target)
    if (!chosen) {
      const options = catalogue.targets.map((one) => one.id)
      findings.push(notAChoice.at(null, { field: 'target', value: target, near: nearest(target, options), options }))
      return stop()
    }

    const source = keep(loadIssue(files, id))
    if (!source) return stop()

    const issue = keep(
      validateIssue(source, { newsletter, catalogue, readPicture: (src, from) => readPicture(files, src, from) }),
    )
    if (!issue || !source.complete) return stop()

    const bytesOf = (path: string) => pictureBytes(files, path)

    /** null when an error ended its pipeline. */
    const compileVariant = async (variant: Issue): Promise<CompiledVariant | null> => {
      const theme = keep(themeOf(variant.theme))
      const language = keep(catalogue.language(variant.lang))
      const words = keep(catalogue.words())
      const profile = newsletter.funding?.profile ?? null
      const funder = profile === null ? null : keep(catalogue.funder(profile))
      if (!theme || !language || !words || (profile !== null && !funder)) return null

      findings.push(...templateFindingsIn(variant.sections, theme.id))
      if (findings.some(isError)) return null

      const letter = compose(variant, newsletter, theme, language)
      const pictureBase = newsletter.target.pictures
      const rendering = { kinds: chosen.artifacts, pictureBase, readPicture: bytesOf, memory }
      const email = keep(await render(letter, rendererOf(theme.id), rendering))
      if (!email) return null

      const seen = collectEvidence({
        ...{ issue: variant, newsletter, email, theme, language, words, funder, target: chosen },
        ...{ dictionary: project.dictionary, spellerFor, readPicture: bytesOf },
        answers: ask ? await ask(hrefsIn([variant.manuscript, newsletter.manuscript])) : null,
      })
      const { verdicts, pairs, findings: found } = check(seen, catalogue.rules, leftOut, memory)
      findings.push(...found)
      return { email, verdicts, pairs }
    }

    const variants = []
    // An issue appears in one language.
    for (const variant of [issue]) {
      const compiled = await compileVariant(variant)
      if (!compiled) return stop()
      variants.push(compiled)
    }
    return {
      value: findings.some(isError) ? null : variants.map(({ email }) => email),
      findings: inFileOrder(findings),
      variants,
      manuscript: joinManuscripts([issue.manuscript, newsletter.manuscript]),
    }
  }

  return { compile }
}

function hrefsIn(manuscripts: readonly Manuscript[]): string[] {
  return [...new Set(joinManuscripts(manuscripts).links.map(({ href }) => href))]
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

/** Sorts findings as an author reads her files: file by file, top to bottom, without duplicates. */
function inFileOrder(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ place }) => place?.source.path ?? ''))]
  const rank = ({ place }: Finding) => files.indexOf(place?.source.path ?? '')
  return [...new Set(findings)].sort((a, b) => rank(a) - rank(b) || (a.place?.from ?? 0) - (b.place?.from ?? 0))
}
