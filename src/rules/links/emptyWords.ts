import { baseLanguage } from '../../lib/baseLanguage.ts'
import { lettered } from '../../lib/lettered.ts'
import { memo } from '../../lib/memo.ts'

interface Phrases {
  /** What may stand before each phrase. */
  readonly lead: string
  /** Phrases that do not say where a link leads, as parts of regular expressions. */
  readonly phrases: readonly string[]
}

const byLanguage: { readonly [language: string]: Phrases } = {
  en: {
    lead: 'please|to|for|and|or|just|simply',
    phrases: [
      '(?:(?:over|right|just) )?here',
      '(?:click|tap|press) (?:on )?(?:(?:this|the) )?(?:here|this|link|button)',
      'click',
      '(?:find|finding) out',
      '(?:(?:find|finding) out|read|learn|see|view|know|discover|hear|show|get) more',
      'read(?: on| this| further)?',
      '(?:view|see|watch|download)(?: this| it)?',
      '(?:get )?(?:more|further) (?:info|information)',
      '(?:(?:view|see|get|read) )?(?:(?:more|further|full|all|the) )?details',
      'more(?: about (?:this|it))?',
      '(?:read |find out |learn )?more about (?:this|it)',
      '(?:(?:follow|visit|use|open|see) )?(?:(?:this|the) )?(?:following )?link',
      '(?:(?:visit|see|read|view) )?this(?: page| website| site| article)?',
      '(?:continue|keep) reading',
      'continue',
      '(?:visit|go|look|open|start) here',
      'url',
    ],
  },
  cy: {
    lead: 'i|am|ac|a|neu|er mwyn',
    phrases: [
      'yma',
      'clici(?:wch|o)(?: (?:yma|ar y ddolen(?: hon)?))?',
      'pwyswch yma',
      '(?:darllen|darllenwch|dysgu|dysgwch|gweld|gwybod|cael gwybod)? ?(?:rhagor|ragor|mwy|fwy)',
      '(?:rhagor|ragor|mwy|fwy) o (?:wybodaeth|fanylion)',
      'gwybodaeth bellach',
      '(?:y )?manylion(?: llawn)?',
      '(?:y )?dd?olen(?: hon)?',
      '(?:y )?dudalen hon',
      'parhau i ddarllen',
      'darllen(?:wch)?|ddarllen|gweld|gweler|lawrlwytho|lawrlwythwch',
    ],
  },
  fr: {
    lead: 'pour|merci de|veuillez|et',
    phrases: [
      'ici',
      'cliqu(?:ez|er)(?: ici| sur ce lien)?',
      '(?:en )?(?:savoir|lire|voir|apprendre|découvrir) (?:plus|davantage)',
      '(?:lire )?(?:la )?suite',
      "plus(?: (?:d'|de )?(?:informations?|infos?|détails))?",
      '(?:ce|le) lien|lien',
      'détails',
      '(?:cette|la) page',
      'lire|voir|télécharger',
    ],
  },
  de: {
    lead: 'für|um|und|bitte|zu',
    phrases: [
      'hier',
      'klick(?:en sie|e|en)?(?: (?:bitte )?(?:hier|auf diesen link))?',
      '(?:erfahren sie |lesen sie |erfahre |lies )?(?:hier )?mehr(?: dazu| darüber| hier)?',
      '(?:hier )?mehr (?:erfahren|lesen|infos?|informationen|dazu|details)',
      '(?:weitere|nähere) (?:infos?|informationen|details)',
      'weiter ?lesen|weiter',
      'lesen sie|erfahren sie',
      'lesen|ansehen|herunterladen|anzeigen',
      'details',
      '(?:(?:dieser|diesem|diesen|der|dem) )?link',
      '(?:diese|dieser) seite',
    ],
  },
  es: {
    lead: 'para|y|por favor',
    phrases: [
      'aqu[ií]',
      '(?:haga|haz|hacer) clic(?: aqu[ií]| en este enlace)?',
      '(?:pulse|pulsa|pinche|pincha|clique)(?: aqu[ií])?',
      '(?:leer|lea|lee|saber|ver|conocer|conozca|descubrir|descubra|descubre) m[aá]s',
      'm[aá]s(?: (?:información|informacion|info|detalles))?',
      '(?:este|el) enlace|enlace',
      'detalles',
      'seguir leyendo',
      'esta página',
      'leer|ver|descargar',
    ],
  },
  it: {
    lead: 'per|e',
    phrases: [
      'qui',
      '(?:clicca|cliccare|cliccate|clicchi)(?: (?:qui|su questo link))?',
      '(?:leggi|leggere|vedi|scopri|scoprire) (?:di più|tutto|qui|altro)',
      '(?:saperne )?di più',
      '(?:maggiori|ulteriori|più) (?:informazioni|info|dettagli)',
      'questo link|link|il link',
      '(?:i )?dettagli',
      'continua(?: a leggere)?',
      'questa pagina',
      'altro|leggi|vedi|scarica',
    ],
  },
  pl: {
    lead: 'aby|żeby|i|proszę',
    phrases: [
      'tutaj|tu|w tym miejscu',
      'kliknij(?: (?:tutaj|tu|w ten link))?|kliknąć(?: (?:tutaj|tu))?',
      '(?:czytaj|przeczytaj|dowiedz się|dowiedzieć się|zobacz|poznaj)(?: (?:więcej|dalej))?',
      'więcej(?: (?:informacji|szczegółów))?',
      '(?:dalsze )?(?:informacje szczegółowe|szczegóły)',
      '(?:ten|pod tym|pod) ?(?:link|linkiem)|link',
      'ta strona|pobierz',
    ],
  },
  ro: {
    lead: 'pentru|și|a|vă rugăm',
    phrases: [
      'aici',
      '(?:dați |da )?clic?k?(?: (?:aici|pe acest link))?',
      'ap[aă]sa(?:ți|ti|ă)?(?: aici)?|apasă(?: aici)?',
      '(?:cite[sș]te|citi[tț]i|afl[aă]|afla[tț]i|vezi|vede[tț]i) mai multe?',
      'mai multe?(?: (?:detalii|informa[tț]ii))?',
      'detalii',
      '(?:acest )?link(?:ul)?',
      'cite[sș]te în continuare',
      'această pagină|descarcă',
    ],
  },
  sv: {
    lead: 'för att|för|och',
    phrases: [
      'här',
      'klicka(?: (?:här|på länken))?',
      '(?:läs|läsa|se|veta|visa|få veta) mer',
      'ta reda på mer',
      'läs(?: vidare| här)?',
      'mer(?: (?:information|info|detaljer|om detta))?',
      '(?:den här )?länk(?:en)?',
      'detaljer',
      'fortsätt(?: läsa)?',
      'den här sidan|ladda ner',
    ],
  },
}

/** No such phrase is longer; what is longer says something. */
const longest = 80

/** Alone they might be another language's words, or a name: “Suite”, “Mer”, “Plus”. */
const manyMeanings = new Set([
  'suite',
  'lien',
  'plus',
  'mer',
  'tu',
  'qui',
  'lire',
  'lees',
  'voir',
  'ver',
  'leer',
  'altro',
  'url',
  'pod',
])

/**
 * A judge of a link's words: whether none of them says where it leads. All languages are read everywhere, since partners
 * send texts in their own; in a language that the newsletter is not in, a word alone has to be of that language only.
 */
export function emptyWordsIn(languages: readonly string[]): (text: string) => boolean {
  const chosen = new Set(['en', ...languages.map(baseLanguage)])
  const patterns = [...chosen].flatMap((language) => patternOf(language) ?? [])
  const elsewhere = Object.keys(byLanguage).filter((language) => !chosen.has(language))
  return (text) => {
    if (text.length > 2 * longest) return false
    const words = plainWords(text)
    if (words === '' || words.length > longest) return false
    if (patterns.some((pattern) => pattern.test(words))) return true
    return !manyMeanings.has(words) && elsewhere.some((language) => patternOf(language)?.test(words))
  }
}

/** Words in small letters with one space between them, without punctuation, arrows and emoji. */
export function plainWords(text: string): string {
  const small = text.normalize('NFC').toLowerCase().replaceAll('’', "'")
  return small.replace(others(small), ' ').trim()
}

const others = lettered(String.raw`[^\p{L}\p{N}']+`, 'g')

const patternOf = memo((language: string): RegExp | null => {
  const { lead, phrases } = byLanguage[language] ?? {}
  if (!lead || !phrases) return null
  // Each phrase but the first comes after a space.
  return new RegExp(`^(?:(?:^| )(?:(?:${lead}) )*(?:${phrases.join('|')}))+(?: now)?$`)
})
