import { firstMatches } from '../../../lib/text/firstMatches.ts'
import type { Place } from '../../../model/source.ts'
import { targets } from '../../../targets/index.ts'
import type { Setting } from '../../setting.ts'
import type { Stretch } from './stretches.ts'

export interface KnownMacros {
  /** Macros of the platform, and of the newsletter's account. */
  readonly known: ReadonlySet<string>
  readonly transactional: ReadonlySet<string>
}

/** null if the platform's macros are not known. */
export function macrosFor({ target, newsletter }: Setting): KnownMacros | null {
  const own = newsletter.target.macros
  if (!target.macros && own.length === 0) return null
  return {
    known: new Set([...(target.macros?.known ?? []), ...own]),
    transactional: new Set(target.macros?.transactional.filter((name) => !own.includes(name))),
  }
}

/** A well-formed macro; group 1 is its name. */
const macroPattern = /\[\[([A-Z][A-Z0-9_]*)\]\]/g

export function macrosIn({ text, at }: Stretch): readonly { readonly name: string; readonly place: () => Place }[] {
  return firstMatches(text, macroPattern).map(({ 0: macro, 1: name = '', index }) => ({
    name,
    place: () => at(index, index + macro.length),
  }))
}

export function whyMacrosUnknown(evidence: Setting): string | null {
  return macrosFor(evidence) ? null : `the macros of the target “${evidence.target.id}” are not known`
}

/** The platform's name in messages. */
export function platformOf({ target }: Pick<Setting, 'target'>): string {
  return target.platform?.name ?? 'the platform'
}

/** For examples: newsletter.yaml with a macro of its account. */
export const withOwnMacro = {
  target: { name: targets[0].id, pictures: 'https://www.europa.eu/newsletters/', macros: ['FIRST_NAME'] },
}
