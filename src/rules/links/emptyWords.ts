import { baseLanguage } from '../../lib/baseLanguage.ts'
import { lettered } from '../../lib/lettered.ts'
import { memo } from '../../lib/memo.ts'
import { openWordPatterns } from '../../lib/wordPatterns.ts'

interface Phrases {
  /** What may stand before each phrase. */
  readonly leads: readonly string[]
  /** Phrases that do not say where a link leads. */
  readonly phrases: readonly string[]
}

/** As patterns of words: see `lib/wordPatterns.ts`. */
const byLanguage: { readonly [language: string]: Phrases } = {
  en: {
    leads: ['please|to|for|and|or|just|simply'],
    phrases: [
      'over|right|just? here',
      'click|tap|press on? this|the? here|this|link|button',
      'click',
      'find|finding out more?',
      'read|learn|see|view|know|discover|hear|show|get more',
      'read on|this|further?',
      'view|see|watch|download this|it?',
      'get? more|further info|information',
      'view|see|get|read? more|further|full|all|the? details',
      'more',
      'read|learn? more about this|it',
      'find out more about this|it',
      'follow|visit|use|open|see? this|the? following? link',
      'visit|see|read|view? this page|website|site|article?',
      'continue|keep reading',
      'continue',
      'visit|go|look|open|start here',
      'url',
    ],
  },
  cy: {
    leads: ['i|am|ac|a|neu', 'er mwyn'],
    phrases: [
      'yma',
      'cliciwch|clicio yma?',
      'cliciwch|clicio ar y ddolen hon?',
      'pwyswch yma',
      'darllen|darllenwch|dysgu|dysgwch|gweld|gwybod? rhagor|ragor|mwy|fwy',
      'cael gwybod rhagor|ragor|mwy|fwy',
      'rhagor|ragor|mwy|fwy o wybodaeth|fanylion',
      'gwybodaeth bellach',
      'y? manylion llawn?',
      'y? dolen|ddolen hon?',
      'y? dudalen hon',
      'parhau i ddarllen',
      'darllen|darllenwch|ddarllen|gweld|gweler|lawrlwytho|lawrlwythwch',
    ],
  },
  fr: {
    leads: ['pour|veuillez|et', 'merci de'],
    phrases: [
      'ici',
      'cliquez|cliquer ici?',
      'cliquez|cliquer sur ce lien',
      'en? savoir|lire|voir|apprendre|découvrir plus|davantage',
      'lire? la? suite',
      'plus',
      'plus de? information|informations|info|infos|détails',
      "plus d'information|d'informations|d'info|d'infos",
      'ce|le? lien',
      'détails',
      'cette|la page',
      'lire|voir|télécharger',
    ],
  },
  de: {
    leads: ['für|um|und|bitte|zu'],
    phrases: [
      'hier',
      'klick|klicke|klicken sie?',
      'klick|klicke|klicken sie? bitte? hier',
      'klick|klicke|klicken sie? bitte? auf diesen link',
      'erfahren|lesen sie hier? mehr dazu|darüber|hier?',
      'erfahre|lies? hier? mehr dazu|darüber|hier?',
      'hier? mehr erfahren|lesen|info|infos|informationen|dazu|details',
      'weitere|nähere info|infos|informationen|details',
      'weiter lesen?',
      'weiterlesen',
      'lesen|erfahren sie',
      'lesen|ansehen|herunterladen|anzeigen',
      'details',
      'dieser|diesem|diesen|der|dem? link',
      'diese|dieser seite',
    ],
  },
  es: {
    leads: ['para|y', 'por favor'],
    phrases: [
      'aquí|aqui',
      'haga|haz|hacer clic aquí|aqui?',
      'haga|haz|hacer clic en este enlace',
      'pulse|pulsa|pinche|pincha|clique aquí|aqui?',
      'leer|lea|lee|saber|ver|conocer|conozca|descubrir|descubra|descubre más|mas',
      'más|mas información|informacion|info|detalles?',
      'este|el? enlace',
      'detalles',
      'seguir leyendo',
      'esta página',
      'leer|ver|descargar',
    ],
  },
  it: {
    leads: ['per|e'],
    phrases: [
      'qui',
      'clicca|cliccare|cliccate|clicchi qui?',
      'clicca|cliccare|cliccate|clicchi su questo link',
      'leggi|leggere|vedi|scopri|scoprire di più',
      'leggi|leggere|vedi|scopri|scoprire tutto|qui|altro',
      'saperne? di più',
      'maggiori|ulteriori|più informazioni|info|dettagli',
      'questo|il? link',
      'i? dettagli',
      'continua',
      'continua a leggere',
      'questa pagina',
      'altro|leggi|vedi|scarica',
    ],
  },
  pl: {
    leads: ['aby|żeby|i|proszę'],
    phrases: [
      'tutaj|tu',
      'w tym miejscu',
      'kliknij|kliknąć tutaj|tu?',
      'kliknij w ten link',
      'czytaj|przeczytaj|zobacz|poznaj więcej|dalej?',
      'dowiedz|dowiedzieć się więcej|dalej?',
      'więcej informacji|szczegółów?',
      'dalsze? informacje szczegółowe',
      'dalsze? szczegóły',
      'ten|pod link|linkiem',
      'pod tym link|linkiem',
      'link',
      'ta strona',
      'pobierz',
    ],
  },
  ro: {
    leads: ['pentru|și|a', 'vă rugăm'],
    phrases: [
      'aici',
      'dați|da? clic|click aici?',
      'dați|da? clic|click pe acest link',
      'apasă|apasa|apăsa|apasați|apăsați|apasati|apăsati aici?',
      'citește|citeste|citiți|cititi|află|afla|aflați|aflati|vezi|vedeți|vedeti mai mult|multe',
      'mai mult|multe detalii|informații|informatii?',
      'detalii',
      'acest? link|linkul',
      'citește|citeste în continuare',
      'această pagină',
      'descarcă',
    ],
  },
  sv: {
    leads: ['för|och', 'för att'],
    phrases: [
      'här',
      'klicka här?',
      'klicka på länken',
      'läs|läsa|se|veta|visa mer',
      'få veta mer',
      'ta reda på mer',
      'läs vidare|här?',
      'mer information|info|detaljer?',
      'mer om detta',
      'länk|länken',
      'den här länk|länken|sidan',
      'detaljer',
      'fortsätt läsa?',
      'ladda ner',
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
  const elsewhere = Object.keys(byLanguage).filter((language) => !chosen.has(language))
  return (text) => {
    if (text.length > 2 * longest) return false
    const plain = plainWords(text)
    if (plain === '' || plain.length > longest) return false
    const words = plain.split(' ')
    const isEmptyIn = (language: string) => saysNothingIn(language)(words)
    return [...chosen].some(isEmptyIn) || (!manyMeanings.has(plain) && elsewhere.some(isEmptyIn))
  }
}

/** Words in small letters with one space between them, without punctuation, arrows and emoji. */
export function plainWords(text: string): string {
  const small = text.normalize('NFC').toLowerCase().replaceAll('’', "'")
  return small.replace(others(small), ' ').trim()
}

const others = lettered(String.raw`[^\p{L}\p{N}']+`, 'g')

/** Whether words are nothing but phrases of a language, one after another. */
const saysNothingIn = memo((language: string): ((words: readonly string[]) => boolean) => {
  const { leads = [], phrases = [] } = byLanguage[language] ?? {}
  const [lead, phrase] = [openWordPatterns(leads), openWordPatterns(phrases)]
  return (written) => {
    const words = written.length > 1 && written.at(-1) === 'now' ? written.slice(0, -1) : written
    if (!words.every((word) => phrase.has(word) || lead.has(word))) return false
    // Indexes at which a phrase can have ended, and those at which one may begin.
    const ended = new Set<number>()
    const begins = [0]
    for (const from of begins) {
      for (const end of lead.endsFrom(words, from)) if (!begins.includes(end)) begins.push(end)
      for (const end of phrase.endsFrom(words, from)) {
        ended.add(end)
        if (!begins.includes(end)) begins.push(end)
      }
    }
    return ended.has(words.length)
  }
})
