import { defineFinding } from '../model/findingKind.ts'
import type { Rule } from './rule.ts'

const finding = defineFinding<{ size: number; limit: number }>({
  id: 'email-too-long',
  severity: 'warning',
  summary: 'The newsletter is so long that Gmail may cut its end off.',
  advice:
    'Gmail shows the first 102 KB of an email and hides the rest behind a link. The sending platform lengthens every link, so what is pasted should stay below 80 KB.',
  say: ({ size, limit }) => ({
    message: `What is pasted has ${kilobytes(size)}; above ${kilobytes(limit)} Gmail may cut the end off, with the unsubscribe link.`,
    help: 'Move a section to the next issue, or put long texts on your web site and link to them.',
  }),
})

export const emailTooLong: Rule<{ size: number; limit: number }> = {
  finding,
  look: ({ email }) =>
    email.editions.flatMap(({ html, limit }) =>
      limit !== null && html.length > limit ? [finding.at(null, { size: html.length, limit })] : [],
    ),
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`
}
