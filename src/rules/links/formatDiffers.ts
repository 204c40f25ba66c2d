import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'
import { webAddress } from './lib/webAddress.ts'

/** Words for a file's format, by its extension. */
const namesOfFormat: { readonly [ending: string]: RegExp } = {
  pdf: /pdf/i,
  doc: /word|docx?/i,
  docx: /word|docx?/i,
  xls: /excel|xlsx?|spreadsheet/i,
  xlsx: /excel|xlsx?|spreadsheet/i,
  ppt: /powerpoint|pptx?|presentation|slides/i,
  pptx: /powerpoint|pptx?|presentation|slides/i,
  csv: /csv|spreadsheet/i,
  zip: /zip/i,
  odt: /odt|opendocument/i,
}

/** Words that always mean a format. */
const formatWord = letterRegExp(
  String.raw`(?<![\p{L}\d.])(?:pdf|word|docx?|excel|xlsx?|powerpoint|pptx?|csv|zip|odt|opendocument)(?![\p{L}\d])`,
  'gi',
)

const output = (download: { readonly [field: string]: string }) => ({
  section: { type: 'output', title: 'Eight plans', body: 'Each says what a region will do.', downloads: [download] },
})

export const formatDiffers = defineRule<{ said: string; ending: string }>({
  id: 'format-differs',
  group: 'links',
  severity: 'warning',
  summary: 'A link is called a PDF, and leads to a file of another kind, or the other way round.',
  why: 'Readers choose by the format: a Word file may not open on a telephone, and a draft in Word is often uploaded where the final PDF was meant.',
  looksAt: 'links to files, their words, and the format that is given beside them.',
  say: ({ said, ending }) => ({
    message: `This is called ${said}, but its address ends in .${ending}.`,
    help: 'Link the right file, or correct what it is called.',
  }),
  good: () => [
    output({ text: 'The eight plans', href: 'https://www.europa.eu/plan.pdf', format: 'PDF', size: '2 MB' }),
    output({
      text: 'The eight plans (Word and PDF)',
      href: 'https://www.europa.eu/plan.docx',
      format: 'Word',
      size: '2 MB',
    }),
    { body: 'Read [a word on the plans (PDF, 2 MB)](https://www.europa.eu/plan.pdf).' },
  ],
  bad: () => [
    {
      ...output({ text: 'The eight plans', href: 'https://www.europa.eu/plan.docx', format: 'PDF', size: '2 MB' }),
      at: ['https://www.europa.eu/plan.docx'],
    },
    {
      body: 'Read [the eight plans (Excel, 2 MB)](https://www.europa.eu/plan.pdf).',
      at: ['https://www.europa.eu/plan.pdf'],
    },
  ],
  look: {
    link({ link }, found) {
      const ending = /\.([a-z]{3,4})$/i.exec(webAddress(link.href)?.path ?? '')?.[1]?.toLowerCase() ?? ''
      const right = Object.hasOwn(namesOfFormat, ending) ? namesOfFormat[ending] : undefined
      if (!right) return
      // In running text a link may mention other files, so only its own fields and a final bracket count.
      const about = [...link.beside, ...(/\(([^()]*)\)\s*$/.exec(link.text)?.slice(1) ?? [])].join(' ')
      const words = about.match(formatWord(about)) ?? []
      const [first] = words
      if (first && !words.some((word) => right.test(word))) found(link.hrefPlace(), { said: first, ending })
    },
  },
})
