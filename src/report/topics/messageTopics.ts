import type { Catalogue } from '../../catalogue.ts'
import { findingKinds } from '../../findings/index.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import type { Files } from '../../model/files.ts'
import { ruleText, wholeRuleText } from '../ruleText.ts'
import { openMessageExamples } from './messageExamples.ts'
import { paragraphs, type Topic } from './topic.ts'

/** The messages of the program: what is found on reading, and what `check` looks for. */
export function messageTopics({ rules }: Catalogue, builtIn: Files): readonly Topic[] {
  const exampleFor = openMessageExamples(builtIn)
  return [
    ...findingKinds.map(({ id, severity, summary, advice }) => ({
      name: id,
      kind: severity,
      group: 'messages',
      summary,
      text: () => paragraphs(wrapText(summary, 78), wrapText(advice, 78), exampleFor(id)),
    })),
    ...rules.map((rule) => ({
      name: rule.id,
      kind: `${rule.severity}, ${rule.group}`,
      group: `rules about ${rule.group}`,
      summary: rule.kind.summary,
      text: () => ruleText(rule),
      whole: () => wholeRuleText(rule),
    })),
  ]
}
