import { firstMatches } from '../../lib/text/firstMatches.ts'
import type { TemplateValues } from '../../model/letter.ts'
import { artifactOf } from '../artifactOf.ts'
import type { CompiledLetters } from '../kind.ts'
import type { PlatformSheet } from './platformSheet.ts'
import { joinWithAnd } from './words.ts'

const macroPattern = /\[\[([A-Z][A-Z0-9_]*)\]\]/g

/** The macros that the emails use, where, and who knows them. */
export function macrosView(
  { emails, variants }: CompiledLetters,
  platform: PlatformSheet | null,
): readonly TemplateValues[] {
  const uses = new Map<string, Set<string>>()
  const look = (where: string, text: string | null) => {
    if (!text?.includes('[[')) return
    for (const { 1: name = '' } of firstMatches(text, macroPattern))
      uses.set(name, (uses.get(name) ?? new Set()).add(where))
  }
  for (const email of emails) {
    look('the subject', email.subject)
    look('the preview text', email.preview)
    look('the email', (artifactOf(email, 'paste') ?? artifactOf(email, 'document'))?.text ?? null)
  }
  const own = variants[0]?.newsletter.target.macros ?? []
  const statusOf = (name: string) => {
    if (own.includes(name)) return { status: 'your account’s own, listed in newsletter.yaml', isKnown: true }
    if (platform?.macros?.known.includes(name)) return { status: `known to ${platform.name}`, isKnown: true }
    if (platform?.macros?.transactional.includes(name))
      return { status: `not for newsletters: only for ${platform.name}’s own messages`, isKnown: false }
    return { status: 'not known: ask whether your account has it', isKnown: false }
  }
  return [...uses].map(([name, where]) => ({
    name: `[[${name}]]`,
    where: joinWithAnd([...where]),
    ...statusOf(name),
  }))
}
