import type { Catalogue } from '../catalogue.ts'
import { findingKinds } from '../findings/index.ts'
import { nearest } from '../lib/text/nearest.ts'
import { wrapText } from '../lib/text/wrap.ts'
import type { Contract } from '../model/contract.ts'
import { openCatalogue } from '../openCatalogue.ts'
import { fieldList } from '../report/fieldList.ts'
import { prettyFindings } from '../report/pretty.ts'
import { ruleText } from '../report/ruleText.ts'
import { allFindingKinds } from '../rules/allFindingKinds.ts'
import { ruleGroups } from '../rules/rule.ts'
import { diskFiles } from '../stages/load/diskFiles.ts'
import { memoryFiles } from '../stages/load/memoryFiles.ts'
import { issueContract } from '../stages/validate/validateIssue.ts'
import { newsletterContract } from '../stages/validate/validateNewsletter.ts'
import type { CommandContext, ExitCode } from './context.ts'

/** Explains a section type, a file, a rule or a finding; without a topic, lists them. */
export function explain(topic: string | undefined, context: CommandContext): ExitCode {
  const { stdout, stderr, paint, paintOut, root, builtIn } = context
  const catalogue = openCatalogue({ project: root ? diskFiles(root) : memoryFiles({}), builtIn })
  const files: { readonly [name: string]: readonly [string, Contract] } = {
    issue: ['An issue: one edition of the newsletter, in issues/.', issueContract],
    newsletter: ['The newsletter: newsletter.yaml, at the top of the project.', newsletterContract(catalogue.targets)],
  }

  if (topic === undefined) {
    stdout(
      listTopics(
        catalogue,
        Object.keys(files),
        findingKinds.map(({ id }) => id),
      ),
    )
    return 0
  }
  if (catalogue.sectionTypes.includes(topic)) {
    const { value: type, findings } = catalogue.sectionType(topic)
    if (findings.length) stderr(`${prettyFindings(findings, paint)}\n`)
    if (!type) return 1
    const yaml = catalogue.example(topic)
    const example = yaml ? `\nExample:\n\n${yaml.replace(/^/gm, '  ').trimEnd()}\n` : ''
    stdout(
      `${paintOut('bold', topic)}\n${wrapText(type.summary, 78)}\n\nFields:\n\n${fieldList(type.fields, catalogue.fields)}\n${example}`,
    )
    return 0
  }
  const file = Object.hasOwn(files, topic) ? files[topic] : undefined
  if (file) {
    stdout(`${paintOut('bold', topic)}\n${file[0]}\n\nFields:\n\n${fieldList(file[1], catalogue.fields)}\n`)
    return 0
  }
  const rule = catalogue.rules.find(({ id }) => id === topic)
  if (rule) {
    stdout(`${paintOut('bold', topic)}  (${rule.severity}, ${rule.group})\n${ruleText(rule)}\n`)
    return 0
  }
  const kind = findingKinds.find(({ id }) => id === topic)
  if (kind) {
    stdout(
      `${paintOut('bold', topic)}  (${kind.severity})\n${wrapText(kind.summary, 78)}\n\n${wrapText(kind.advice, 78)}\n`,
    )
    return 0
  }
  const topics = [...catalogue.sectionTypes, ...Object.keys(files), ...allFindingKinds.map(({ id }) => id)]
  const near = nearest(topic, topics, 3)
  stderr(`There is nothing to explain about “${topic}”.${near.length ? ` Did you mean ${near.join(' or ')}?` : ''}\n`)
  stderr('“cohes3ion explain” alone lists everything.\n')
  return 2
}

function listTopics({ sectionTypes, rules }: Catalogue, files: readonly string[], findings: readonly string[]): string {
  const list = (title: string, names: readonly string[]) => `${title}\n${wrapText(names.join(', '), 78, '  ')}\n`
  const groups = ruleGroups.map((group) => {
    const names = rules.filter((rule) => rule.group === group).map(({ id }) => id)
    return list(`Rules about ${group}:`, names)
  })
  return [
    list('Section types:', sectionTypes),
    list('Files:', files),
    list('Found on reading:', findings),
    ...groups,
  ].join('\n')
}
