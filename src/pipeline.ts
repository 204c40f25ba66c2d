import { notAChoice } from './findings/fields.ts'
import { memo } from './lib/memo.ts'
import type { Memory } from './lib/memory.ts'
import { nearest } from './lib/nearest.ts'
import type { Email } from './model/email.ts'
import type { Finding, Outcome } from './model/finding.ts'
import type { Section } from './model/issue.ts'
import type { Manuscript } from './model/manuscript.ts'
import type { Project } from './model/project.ts'
import type { Verdict } from './model/verdict.ts'
import type { Answer, Speller } from './rules/evidence.ts'
import type { Rule } from './rules/rule.ts'
import type { Pairs } from './stages/check/askAll.ts'
import { check } from './stages/check/check.ts'
import { collectEvidence } from './stages/check/collectEvidence.ts'
import { compose } from './stages/compose/compose.ts'
import { loadIssue } from './stages/load/loadIssue.ts'
import { pictureBytes, readPicture } from './stages/load/readPicture.ts'
import { openRenderer, render } from './stages/render/render.ts'
import { validateIssue } from './stages/validate/validateIssue.ts'
import { targets } from './targets/index.ts'

/**
 * Turns a project's issues into emails, one after another; what they share is prepared once, and what a memory holds
 * is not worked out again.
 */
export interface Compiler {
  /** `target` is a target's id; the newsletter's own when it is left out. */
  compile(id: string, target?: string): Promise<Compiled>
}

export interface Compiled extends Outcome<Email> {
  /** What was made, also where a rule then found an error in it, so that it must not go out. */
  readonly email: Email | null
  /** What became of each rule; null when the story ended before they could look. */
  readonly verdicts: readonly Verdict[] | null
  /** What the author has written in it and in newsletter.yaml; null as for `verdicts`. */
  readonly manuscript: Manuscript | null
  /** Pairs of a rule and a thing that it looks at, and those of them that were not remembered; null as for `verdicts`. */
  readonly pairs: Pairs | null
}

/** What a compiler may use besides the project itself. */
export interface CompilerOptions {
  readonly memory?: Memory | null
  /** Why a rule is not to look; null when it is. All look when it is left out. */
  readonly leftOut?: (rule: Rule) => string | null
  /** A dictionary for a language (BCP 47 tag); null when there is none. Without it words are not looked up. */
  readonly spellerFor?: (lang: string) => Speller | null
  /** Asks addresses for an answer. Without it nobody is asked. */
  readonly ask?: (addresses: readonly string[]) => Promise<ReadonlyMap<string, Answer>>
}

/** The whole story: load, validate, compose, render, check. Any error ends it after its stage. */
export function openCompiler(project: Project, options: CompilerOptions = {}): Compiler {
  const { memory = null, leftOut = () => null, spellerFor = () => null, ask } = options
  const { files, newsletter, catalogue } = project
  const rendererOf = memo((theme: string) =>
    openRenderer((path) => catalogue.template(theme, path), catalogue.partials),
  )

  const driftIn = (sections: readonly Section[], theme: string) =>
    [...new Set(sections.map(({ type }) => type))].flatMap((type) => catalogue.drift(type, theme))

  async function compile(id: string, target = newsletter.target.name): Promise<Compiled> {
    const findings: Finding[] = []
    const keep = <T>(outcome: Outcome<T>): T | null => {
      findings.push(...outcome.findings)
      return outcome.value
    }
    const stop = (): Compiled => ({
      value: null,
      email: null,
      findings: inOrder(findings),
      verdicts: null,
      pairs: null,
      manuscript: null,
    })

    const chosen = targets.find((one) => one.id === target)
    if (!chosen) {
      const options = targets.map((one) => one.id)
      findings.push(notAChoice.at(null, { field: 'target', value: target, near: nearest(target, options), options }))
      return stop()
    }

    const source = keep(loadIssue(files, id))
    if (!source) return stop()

    const issue = keep(
      validateIssue(source, { newsletter, catalogue, readPicture: (src, from) => readPicture(files, src, from) }),
    )
    if (!issue || !source.complete) return stop()

    const theme = keep(catalogue.theme(issue.theme))
    const language = keep(catalogue.language(issue.lang))
    const words = keep(catalogue.words())
    const profile = newsletter.funding?.profile ?? null
    const funder = profile === null ? null : keep(catalogue.funder(profile))
    if (!theme || !language || !words || (profile !== null && !funder)) return stop()

    findings.push(...driftIn(issue.sections, theme.id))
    if (findings.some(isError)) return stop()

    const letter = compose(issue, newsletter, theme, language)
    const bytesOf = (path: string) => pictureBytes(files, path)
    const rendering = { kinds: chosen.artifacts, pictureBase: newsletter.target.pictures, readPicture: bytesOf, memory }
    const email = keep(await render(letter, rendererOf(theme.id), rendering))
    if (!email) return stop()

    const hrefs = () => [...issue.manuscript.links, ...newsletter.manuscript.links].map(({ href }) => href)
    const evidence = collectEvidence({
      ...{ issue, newsletter, email, theme, language, words, funder, target: chosen, dictionary: project.dictionary },
      spellerFor,
      answers: ask ? await ask([...new Set(hrefs())]) : null,
      readPicture: bytesOf,
    })
    const checked = check(evidence, leftOut, memory)
    findings.push(...checked.findings)
    const value = findings.some(isError) ? null : email
    const { verdicts, pairs } = checked
    return { value, email, findings: inOrder(findings), verdicts, manuscript: evidence.manuscript, pairs }
  }

  return { compile }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

/** Findings as an author reads her files: file by file, top to bottom, none twice. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ place }) => place?.source.path ?? ''))]
  const rank = ({ place }: Finding) => files.indexOf(place?.source.path ?? '')
  return [...new Set(findings)].sort((a, b) => rank(a) - rank(b) || (a.place?.from ?? 0) - (b.place?.from ?? 0))
}
