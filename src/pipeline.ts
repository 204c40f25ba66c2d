import type { Catalogue, Project } from './catalogue.ts'
import type { CompiledIssue, Compiler, CompilerOptions } from './compiler.ts'
import { joinManuscripts } from './fields/joinManuscripts.ts'
import { notAChoice } from './findings/fields.ts'
import { noNewsletter } from './findings/files.ts'
import { inFileOrder, withoutDuplicates } from './findings/inFileOrder.ts'
import { isError } from './findings/isError.ts'
import { memo, weakMemo } from './lib/cache/memo.ts'
import { nearest } from './lib/text/nearest.ts'
import type { Email } from './model/email.ts'
import type { Files } from './model/files.ts'
import type { Finding, Outcome } from './model/finding.ts'
import type { Section } from './model/issue.ts'
import type { Manuscript } from './model/manuscript.ts'
import type { Theme } from './model/theme.ts'
import type { Variant } from './model/variant.ts'
import { type Extensions, openCatalogue } from './openCatalogue.ts'
import { blocksFinal } from './rules/blocksFinal.ts'
import { checkIssue } from './stages/check/checkIssue.ts'
import { collectEvidence } from './stages/check/collectEvidence.ts'
import { openCalendar } from './stages/compose/calendar/openCalendar.ts'
import { compose } from './stages/compose/compose.ts'
import { hostingOf } from './stages/compose/hosting.ts'
import { languageSettingsOf } from './stages/load/languageFiles.ts'
import { loadIssue } from './stages/load/loadIssue.ts'
import { loadNewsletter } from './stages/load/loadNewsletter.ts'
import { loadEvents, loadHosted } from './stages/load/loadRecord.ts'
import { readDictionary } from './stages/load/readDictionary.ts'
import { pictureBytes, readPicture } from './stages/load/readPicture.ts'
import { openRenderer, render } from './stages/render/render.ts'
import { renderIssueArtifacts } from './stages/render/renderIssueArtifacts.ts'
import { applyLook } from './stages/validate/applyLook.ts'
import { openVariant } from './stages/validate/openVariant.ts'
import { validateEvents } from './stages/validate/validateEvents.ts'
import { validateHosted } from './stages/validate/validateHosted.ts'
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
  const themeOf = memo((id: string): Outcome<Theme> => {
    const { value: theme, findings: wrong } = catalogue.theme(id)
    if (!theme) return { value: null, findings: wrong }
    const applied = applyLook(theme, newsletter.look)
    return { ...applied, findings: [...wrong, ...applied.findings] }
  })
  const project = { files, newsletter, newsletterIn, themeOf, catalogue, dictionary: dictionary.value }
  return { value: project, findings: withoutDuplicates(all) }
}

/** The pipeline: load, validate, and for each variant compose, render, check. An error ends it after its stage. */
export function openCompiler(project: Project, options: CompilerOptions = {}): Compiler {
  const { memory = null, leftOut = () => null, spellerFor = null, ask, makesIssueArtifacts = true } = options
  const { files, newsletter, newsletterIn, themeOf, catalogue } = project
  const rendererOf = renderersOf(catalogue)
  const blocks = blocksFinal(catalogue.rules)

  const templateFindingsIn = (sections: readonly Section[], theme: string) =>
    [...new Set(sections.map(({ type }) => type))].flatMap((type) => catalogue.templateFindings(type, theme))

  async function compile(id: string, target = newsletter.target.name): Promise<CompiledIssue> {
    const findings: Finding[] = []
    const keep = <T>(outcome: Outcome<T>): T | null => {
      findings.push(...outcome.findings)
      return outcome.value
    }
    const stop = (): CompiledIssue => {
      const nothing = {
        emails: [],
        artifacts: [],
        variants: [],
        events: [],
        verdicts: [],
        manuscript: null,
        theme: null,
      }
      return { ...nothing, value: null, findings: inFileOrder(findings), pairs: { all: 0, ran: 0 } }
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
    const record = keep(loadHosted(files, id))
    const hosted = record && keep(validateHosted(record, catalogue.fields))
    if (!issues?.[0] || !source.complete) return stop()

    const theme = keep(themeOf(issues[0].theme))
    const opened: readonly (Variant | null)[] = issues.map((issue) => {
      const own = keep(newsletterIn(issue.lang, issue.bilingual !== null))
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

    const events = keep(loadEvents(files))
    const recorded = events && keep(validateEvents(events, catalogue.fields))
    const calendar = keep(openCalendar(opened, recorded ?? [], hosted?.calendars ?? []))
    if (!calendar || findings.some(isError)) return stop()
    const bytesOf = (path: string) => pictureBytes(files, path)
    const letters = compose(
      opened,
      theme,
      hostingOf({ id, hosted: hosted?.pictures ?? null, base: newsletter.target.pictures, readPicture: bytesOf }),
      calendar,
    )
    const rendering = { kinds: chosen.artifacts, readPicture: bytesOf, memory }
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
      // Several rules look at the same bytes; the artifacts, which may be kept for long, do not hold them.
      readPicture: memo(bytesOf),
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
    const all = inFileOrder(findings)
    const { html } = rendererOf(theme.id)
    const shown = { emails, variants: opened, findings: all, verdicts: checked.verdicts }
    const about = { id, ...shown, blocking: all.filter(blocks) }
    const kinds = makesIssueArtifacts ? (chosen.issueArtifacts ?? []) : []
    const artifacts = keep(renderIssueArtifacts(kinds, about, html))
    if (!artifacts) return stop()
    const value = all.some(isError) ? null : emails
    return {
      ...checked,
      value,
      findings: all,
      emails,
      artifacts,
      theme,
      variants: opened,
      events: calendar.identified,
      manuscript: joinManuscripts(manuscripts),
    }
  }

  return { compile }
}

/** By theme. */
const renderersOf = weakMemo(({ template, partials }: Catalogue) =>
  memo((theme: string) => openRenderer((path) => template(theme, path), partials)),
)

function hrefsIn(manuscripts: readonly Manuscript[]): string[] {
  return [...new Set(joinManuscripts(manuscripts).links.map(({ href }) => href))]
}

function isWhole<T>(all: readonly T[]): all is readonly NonNullable<T>[] {
  return all.every((one) => one !== null)
}
