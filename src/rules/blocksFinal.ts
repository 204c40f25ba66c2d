import { findingKinds } from '../findings/index.ts'
import { weakMemo } from '../lib/cache/memo.ts'
import type { Finding } from '../model/finding.ts'
import type { Rule } from './rule.ts'

const ofStages = findingKinds.flatMap((kind) => (kind.blocksFinal ? [kind.id] : []))

/** Whether a finding keeps an issue from being final: an error, or a warning of a kind that says so. */
export const blocksFinal = weakMemo((rules: readonly Rule[]): ((finding: Finding) => boolean) => {
  const kinds = new Set([...ofStages, ...rules.flatMap(({ kind }) => (kind.blocksFinal ? [kind.id] : []))])
  return ({ id, severity }) => severity === 'error' || kinds.has(id)
})
