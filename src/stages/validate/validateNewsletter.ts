import type { Catalogue } from '../../catalogue.ts'
import { entryOf, valuePlace } from '../../fields/entries.ts'
import type { ReadContext } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { wrongShape } from '../../findings/fields.ts'
import { isPrivateHost } from '../../lib/address/privateHost.ts'
import { bilingualForms } from '../../model/bilingual.ts'
import type { Contract } from '../../model/contract.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Newsletter } from '../../model/newsletter.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Target } from '../../targets/target.ts'
import { assembleManuscript } from './assembleManuscript.ts'
import { checkFunder, checkTheme, type KnownNames, placeOf } from './knownNames.ts'
import { lookFields, readLook } from './lookFields.ts'
import { openReadContext, type ReadPicture, toOutcome } from './readContext.ts'
import { readLanguage, readLanguages } from './readLanguage.ts'

export const newsletterContract = (targets: readonly Pick<Target, 'id'>[]) =>
  ({
    name: { type: 'text', required: true, help: 'what readers call it, set large at the top' },
    languages: {
      type: 'list',
      of: { type: 'text', unread: true, names: 'language' },
      single: 'language',
      help: 'en, cy …; the first one counts where an issue names none',
    },
    lang: {
      type: 'text',
      unread: true,
      names: 'language',
      help: 'the language of files without a language in their name',
    },
    bilingual: { type: 'choice', options: bilingualForms, help: 'how every issue appears in all languages' },
    web: { type: 'url', help: 'the address of the latest issue on the web' },
    sender: {
      type: 'group',
      fields: {
        name: { type: 'text', required: true, help: 'who sends it' },
        email: { type: 'text', unread: true, help: 'from which address' },
      },
      help: 'who it comes from',
    },
    about: { type: 'markdown', help: 'what stands at the end of every issue' },
    website: { type: 'link', help: 'the project on the web' },
    base: { type: 'url', help: 'your website’s address: links that start with / lead to its pages' },
    social: {
      type: 'list',
      of: {
        type: 'group',
        fields: {
          network: { type: 'text', unread: true, required: true, help: 'Twitter, LinkedIn …' },
          text: { type: 'text', role: 'link', required: true, help: 'the words to click on' },
          href: { type: 'url', required: true, help: 'the address' },
        },
      },
      help: 'where to follow it',
    },
    ...lookFields,
    funding: {
      type: 'group',
      fields: {
        profile: {
          type: 'text',
          unread: true,
          names: 'funder',
          help: 'whose rules are to be kept, such as eu-2021-2027',
        },
        emblem: { type: 'image', required: true, help: 'the funder’s emblem' },
        statement: { type: 'list', of: { type: 'text' }, required: true, help: 'the funder’s line, in its parts' },
      },
      help: 'who pays for it',
    },
    zones: { type: 'list', of: { type: 'zone' }, help: 'the readers’ time zones' },
    calendar: { type: 'choice', options: ['none'], help: 'none: events have no links to add them to a calendar' },
    quotes: {
      type: 'choice',
      options: ['curly', 'straight'],
      help: 'which quotation marks and apostrophes its texts have, for check',
    },
    theme: { type: 'text', unread: true, names: 'theme', help: 'how it looks' },
    target: {
      type: 'group',
      fields: {
        name: { type: 'choice', options: targets.map(({ id }) => id), required: true, help: 'which platform sends it' },
        pictures: { type: 'url', help: 'the web address below which the pictures will stand' },
        calendars: { type: 'url', help: 'the web address below which the calendar files will stand' },
        macros: {
          type: 'list',
          of: { type: 'text', unread: true },
          help: 'the macros of your own account on that platform, such as FIRST_NAME',
        },
      },
      help: 'the platform that sends it',
    },
  }) as const satisfies Contract

type Known = KnownNames & Pick<Catalogue, 'fields' | 'targets'>

export function validateNewsletter(root: RawMap, known: Known, readPicture: ReadPicture): Outcome<Newsletter> {
  const context = openReadContext(known.fields, { picture: readPicture, base: baseOf(root), known })
  const { languages, lang, social, zones, theme, target, colours, face, calendar, ...fields } = readFields(
    root,
    newsletterContract(known.targets),
    'newsletter',
    context,
  )
  checkName(root, context)
  if (fields.base !== null && baseOf(root) === null)
    context.report(
      wrongShape.at(entryOf(root, 'base')?.value.place ?? root.head, {
        field: 'base',
        wants: 'a web address without ? or #',
        example: 'base: https://www.example.org/',
      }),
    )
  const writtenTarget = entryOf(root, 'target')?.value
  for (const field of ['pictures', 'calendars'] as const)
    if (target?.[field] && !isReachable(target[field]))
      context.report(
        wrongShape.at(writtenTarget?.kind === 'map' ? valuePlace(writtenTarget, field) : root.head, {
          field,
          wants: 'a web address that all readers can reach, without ?, # or a password',
          example: `${field}: https://www.example.org/newsletter/`,
        }),
      )
  const macros = (target?.macros ?? []).map((macro) => macro.replace(/^\[\[(.*)\]\]$/, '$1'))
  if (macros.some((macro) => !/^[A-Z][A-Z0-9_]*$/.test(macro)))
    context.report(
      wrongShape.at(entryOf(root, 'target')?.keyPlace ?? root.head, {
        field: 'macros',
        wants: 'names in capital letters, without brackets',
        example: 'macros: [FIRST_NAME, MY_PAGE_URL]',
      }),
    )
  checkTheme(theme, root, known, context)
  checkFunder(fields.funding?.profile ?? null, root, known, context)
  const knownLanguages = readLanguages(languages ?? [], root, known, context)
  const newsletter = {
    ...fields,
    languages: knownLanguages.length ? knownLanguages : ['en'],
    lang: lang === null ? null : readLanguage(lang, placeOf(root, ['lang'], lang), known, context),
    social: social ?? [],
    zones: zones ?? [],
    offersCalendar: calendar === null,
    theme: theme ?? 'default',
    look: readLook(root, { colours, face }),
    target: { name: known.targets[0]?.id ?? '', pictures: null, calendars: null, ...target, macros },
    untranslated: [],
    place: root.head,
    manuscript: assembleManuscript(context.marks, (path) =>
      /^(name$|about|website|social|logo|funding(?!\.profile$))/.test(path),
    ),
  }
  return toOutcome(newsletter, context.findings)
}

/** The website that relative links are resolved against; null when it is missing or not a web address. */
function baseOf(root: RawMap): string | null {
  const base = entryOf(root, 'base')?.value
  return base?.kind === 'text' && isWebFolder(base.text) ? base.text : null
}

function isWebFolder(address: string): boolean {
  return /^https?:\/\/[^?#\s]+$/i.test(address) && URL.canParse(address)
}

/** Whether readers can load what stands below an address. */
function isReachable(address: string): boolean {
  if (!isWebFolder(address)) return false
  const { hostname, username, password } = new URL(address)
  return !isPrivateHost(hostname) && username === '' && password === ''
}

/** Reports a name that is a bare number or yes or no, which belongs to another line; in quotes it is intended. */
function checkName(root: RawMap, { report }: ReadContext): void {
  const name = entryOf(root, 'name')?.value
  if (name?.kind !== 'text' || name.contentFrom !== name.place.from) return
  const isNumber = /^[+-]?\d+(?:\.\d+)?$/.test(name.text)
  if (!isNumber && !/^(?:true|false|yes|no|on|off|null)$/.test(name.text)) return
  const wants = isNumber ? 'a name with letters in it' : 'what readers call the newsletter'
  report(wrongShape.at(name.place, { field: 'name', wants, example: 'name: Parish news' }))
}
