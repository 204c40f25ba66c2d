import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { defineRule } from '../rule.ts'
import { wordsPlace } from './lib/linkPlaces.ts'
import { webAddress } from './lib/webAddress.ts'

const kinds: { readonly [ending: string]: string } = {
  ...{ pdf: 'PDF', doc: 'Word', docx: 'Word', docm: 'Word', rtf: 'RTF', odt: 'OpenDocument' },
  ...{ xls: 'Excel', xlsx: 'Excel', xlsm: 'Excel', csv: 'CSV', ods: 'OpenDocument spreadsheet' },
  ...{ ppt: 'PowerPoint', pptx: 'PowerPoint', pps: 'PowerPoint', ppsx: 'PowerPoint', odp: 'OpenDocument presentation' },
  ...{ zip: 'ZIP', '7z': '7z', epub: 'EPUB' },
}

const typeWords = letterRegExp(
  String.raw`(?<![\p{L}\d])(?:pdf|docx?|ms ?word|word|rtf|od[tsp]|xls[xm]?|excel|csv|spreadsheet|taenlen|tableur|tabelle|pptx?|powerpoint|opendocument|presentation|zip|7z|epub)(?![\p{L}\d])`,
  'i',
)

/** “2.4 MB”, “850kB”, “2,4 Mo”, and “12 pages”. */
const sizeWords = letterRegExp(
  String.raw`(?<![\d.,])\d[\d.,]{0,8}[\s\u00a0\u202f]?(?:[kmg]i?[bo]|(?:kilo|mega|giga)(?:bytes?|octets?)|bytes|octets|pages?|pp?|tudalen(?:nau)?|seiten?|páginas?|pagin[aei]|stron[ay]?|sidor)(?![\p{L}\d])`,
  'i',
)

/** How many characters after a link may give its type and size: “the plan (PDF, 2.4 MB)”. */
const maxDistance = 60

const plan = 'https://www.europa.eu/plan.pdf'

const output = (download: { readonly [field: string]: string }) => ({
  section: { type: 'output', title: 'Eight plans', body: 'Each says what a region will do.', downloads: [download] },
})

export const linkDocument = defineRule<{ kind: string; lacks: 'both' | 'type' | 'size'; hasFields: boolean }>({
  id: 'link-document',
  group: 'links',
  severity: 'warning',
  summary: 'A link leads to a document, and its words do not say of which type and size.',
  why: 'A document opens in another program, may not open on a telephone at all, and a large one costs those money who pay by the megabyte. Say it beforehand, so that readers can choose: “The eight plans (PDF, 2.4 MB)”.',
  looksAt: 'links to files such as PDF, Word, Excel, PowerPoint and ZIP, and the words around them.',
  say: ({ kind, lacks, hasFields }) => ({
    message: `This link opens a document (${kind}), and its words do not say ${{ both: 'its type or its size', type: 'its type', size: 'its size' }[lacks]}.`,
    help: hasFields
      ? `Say it beside the link, as “format: ${kind}” and “size: 2.4 MB” with its real size.`
      : `Say it in the link or right behind it, as in “(${kind}, 2.4 MB)” with its real size.`,
  }),
  good: () => [
    { body: `Read [the eight plans (PDF, 2.4 MB)](${plan}).` },
    { body: `Read [the eight plans](${plan}) (PDF, 850kB).` },
    { body: `Read [the eight plans](${plan}) (PDF, 12 pages).` },
    output({ text: 'The eight plans', href: plan, format: 'PDF', size: '2,4 Mo' }),
    { body: 'Read [the eight plans](https://www.europa.eu/plan.pdf/about).' },
    { body: 'Read [the eight plans](https://www.europa.eu/read?file=plan.pdf).' },
    { body: 'Read [how to write a document](https://www.europa.eu/docx).' },
  ],
  bad: () => [
    { section: { link: { text: 'Read the eight plans', href: plan } }, at: ['Read the eight plans'] },
    { body: `Read [the eight plans (PDF)](${plan}#page=2).`, at: ['the eight plans (PDF)'] },
    { body: 'All figures: [jobs, 2 MB](https://www.europa.eu/Jobs.XLSX?v=2).', at: ['jobs, 2 MB'] },
    { body: `Read [one plan](${plan}) or [another (PDF, 3 MB)](https://www.europa.eu/2.pdf).`, at: ['one plan'] },
    { ...output({ text: 'The eight plans', href: plan, format: 'PDF' }), at: ['The eight plans'] },
  ],
  look: {
    link({ link }, found) {
      const ending = /\.([a-z\d]{2,4})$/i.exec(webAddress(link.href)?.path ?? '')?.[1]?.toLowerCase() ?? ''
      const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined
      if (!kind) return
      const words = [link.text, ...link.beside, link.behind.slice(0, maxDistance)].join('\n')
      const [saysType, saysSize] = [typeWords(words).test(words), sizeWords(words).test(words)]
      if (saysType && saysSize) return
      const lacks = saysType ? 'size' : saysSize ? 'type' : 'both'
      found(wordsPlace(link), { kind, lacks, hasFields: /(?:^|\.)downloads\.\d+\./.test(link.path) })
    },
  },
})
