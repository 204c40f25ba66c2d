import { firstMatches } from '../../lib/text/firstMatches.ts'
import { defineRule } from '../rule.ts'
import { type KnownMacros, macrosFor, platformOf, whyMacrosUnknown, withOwnMacro } from './lib/macros.ts'
import { inStretches, type Stretch, sourceTextAt } from './lib/stretches.ts'

interface Slip {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly why: 'encoded' | 'form' | 'split' | 'no-address'
  /** Whether the name is known, so that a machine can fix it. */
  readonly isCertain: boolean
}

/** Macro names common to mailing systems. */
const commonNames = new Set(['FIRST_NAME', 'FIRSTNAME', 'LAST_NAME', 'LASTNAME', 'SURNAME', 'NAME', 'EMAIL'])

const encoded = /(?:%5B){2}([A-Z0-9_]{1,60})(?:%5D){2}/gi

/** A name in single brackets; groups 1 and 3 are the outer brackets. */
const bracketed = /(\[\s?)?\[(\s?[A-Za-z][\w -]{0,60})\](\s?\])?/g

export const macroMangled = defineRule<{
  written: string
  name: string
  why: Slip['why']
  /** Whether the platform or newsletter.yaml has this macro. */
  isKnown: boolean
  platform: string
}>({
  id: 'macro-mangled',
  group: 'platform',
  severity: 'error',
  summary: 'A macro is not written as the platform needs it.',
  why: 'The platform looks for two square brackets, a name in capitals and two square brackets, and nothing else. With a space, a small letter, a missing bracket, an encoded sign or bold words between them, readers get the macro itself instead of what it means. Only a macro with _URL in its name is an address.',
  looksAt: 'every text and address of the issue and of newsletter.yaml.',
  say: ({ written, name, why, isKnown, platform }) => ({
    message: {
      encoded: `The brackets of “${written}” are encoded, so ${platform} would not see that it is a macro.`,
      form: `“${written}” is not quite a macro, so ${platform} would send it as it stands.`,
      split: `“${written}” has bold or italic letters inside the macro, so ${platform} would not see that it is one.`,
      'no-address': `${written} is used as an address, but only macros with _URL in their name are one.`,
    }[why],
    help:
      why === 'no-address'
        ? 'Use a macro such as [[SUBSCRIBER_PREFERENCES_URL]], or write the address itself.'
        : isKnown
          ? `Write [[${name}]], with two brackets on each side and nothing else between them.`
          : `${platform} is not known to have a macro of that name: take it out. If your account has it, write [[${name}]], and list it in newsletter.yaml, under “target:”, as “macros: [${name}]”.`,
  }),
  good: () => [
    { body: 'Dear **[[FIRST_NAME]]**, you subscribed as \\[\\[EMAIL_ADDRESS\\]\\].', newsletter: withOwnMacro },
    { body: 'The regions [see the rules [EU]] met [[again]] in [Wales] and [Italy [south]].' },
    { body: 'See [[EU] regulations](https://www.europa.eu/rules) and [ERDF] in the list [of names].' },
    { section: { link: { text: 'Write to your office', href: 'mailto:[[EMAIL_ADDRESS]]' } } },
    { body: 'Look at [your page](https://www.europa.eu/regions?of=[[EMAIL_ADDRESS]]&a=%5B1%5D).' },
    { body: 'The field [FIRST_NAME] of the form is explained there.' },
  ],
  bad: () => [
    {
      body: 'Dear [[first_name]], you subscribed as [ [EMAIL_ADDRESS]].',
      newsletter: withOwnMacro,
      at: ['[[first_name]]', '[ [EMAIL_ADDRESS]]'],
      fixed: 'Dear [[FIRST_NAME]], you subscribed as [[EMAIL_ADDRESS]].',
    },
    {
      body: 'You subscribed as [[EMAIL_ADDRESS], or as [EMAIL_ADDRESS]], or as [EMAIL_ADDRESS].',
      at: ['[[EMAIL_ADDRESS]', '[EMAIL_ADDRESS]]', '[EMAIL_ADDRESS]'],
      fixed: 'as [[EMAIL_ADDRESS]], or as [[EMAIL_ADDRESS]], or as [[EMAIL_ADDRESS]].',
    },
    {
      section: { link: { text: 'Look at your own page', href: 'https://www.europa.eu/?of=%5B%5BEMAIL_ADDRESS%5D%5D' } },
      at: ['%5B%5BEMAIL_ADDRESS%5D%5D'],
    },
    { body: 'You subscribed as [[**EMAIL_ADDRESS**]].', at: ['[[**EMAIL_ADDRESS**]]'] },
    { section: { link: { text: 'Choose your topics', href: '[[EMAIL_ADDRESS]]' } }, at: ['[[EMAIL_ADDRESS]]'] },
    { issue: { subject: 'News for [[First Name]] from the eight regions' }, at: ['[[First Name]]'] },
    { body: 'Dear [[your_region]], each plan says what a region will do.', at: ['[[your_region]]'] },
  ],
  unable: whyMacrosUnknown,
  look: inStretches((stretch, setting, found) => {
    const macros = /\[|%5B/i.test(stretch.text) ? macrosFor(setting) : null
    if (!macros) return
    const platform = platformOf(setting)
    for (const { from, to, name, why, isCertain } of slipsIn(stretch, macros)) {
      const place = stretch.at(from, to)
      const isFixable = isCertain && sourceTextAt(place) === stretch.text.slice(from, to)
      const isKnown = macros.known.has(name) || macros.transactional.has(name)
      const details = { written: sourceTextAt(place), name, why, isKnown, platform }
      if (isFixable) found(place, details, { place, replacement: `[[${name}]]` })
      else found(place, details)
    }
  }),
})

function slipsIn(stretch: Stretch, macros: KnownMacros): Slip[] {
  const { text } = stretch
  const slips = firstMatches(text, encoded).map(({ 0: all, 1: name = '', index }): Slip => {
    return { from: index, to: index + all.length, name: nameOf(name), why: 'encoded', isCertain: false }
  })
  for (const { 0: all, 1: open, 2: inside = '', 3: close, index } of firstMatches(text, bracketed)) {
    const [from, to, name] = [index, index + all.length, nameOf(inside)]
    const known = macros.known.has(name)
    if (all === `[[${name}]]`) {
      const why = slipInMacro(stretch, from, to, known)
      if (why) slips.push({ from, to, name, why, isCertain: false })
    } else if (isLikelyMacro(inside, Boolean(open), Boolean(close), known))
      slips.push({ from, to, name, why: 'form', isCertain: known })
  }
  return slips
}

/** What is wrong with a macro that is well-formed in the plain text. */
function slipInMacro({ text, at, isAddress }: Stretch, from: number, to: number, known: boolean): Slip['why'] | null {
  const macro = text.slice(from, to)
  // macro-unknown reports unknown macros.
  if (isAddress) return known && macro === text && !macro.includes('_URL') ? 'no-address' : null
  const written = sourceTextAt(at(from, to)).replaceAll('\\', '')
  const withoutEmphasis = (one: string) => one.replace(/[*_]/g, '')
  return written !== macro && withoutEmphasis(written) === withoutEmphasis(macro) ? 'split' : null
}

/** Whether a malformed macro was meant as one; brackets have other uses too. */
function isLikelyMacro(inside: string, open: boolean, close: boolean, known: boolean): boolean {
  const name = inside.trim()
  const likely = known || /^[A-Za-z]+(_[A-Za-z0-9]+)+$/.test(name)
  if (open && close) return likely || commonNames.has(nameOf(name))
  return open ? likely : known && name === nameOf(name)
}

function nameOf(written: string): string {
  return written
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')
}
