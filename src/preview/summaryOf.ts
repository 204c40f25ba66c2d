import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import { pastedArtifact } from './describe.ts'
import type { CompiledPreview } from './previewProject.ts'
import type { IssueSummary } from './state.ts'

/** An issue's line in the index of all. */
export function summaryOf({ emails, variants, findings }: CompiledPreview, id: string): IssueSummary {
  const [email] = emails
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return {
    id,
    subject: email?.subject ?? null,
    languages: variants[0]?.issue.bilingual ? variants.map(({ issue }) => languageNameInEnglish(issue.lang)) : [],
    date: email?.date ?? null,
    sections: new Set(emails.flatMap(({ parts }) => parts.flatMap(({ pair }) => pair ?? []))).size,
    errors,
    warnings: findings.length - errors,
    size: email ? Math.max(...emails.map((one) => pastedArtifact(one).text.length)) : null,
  }
}
