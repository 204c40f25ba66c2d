import { lettered } from '../../lib/lettered.ts'

type Pattern = ReturnType<typeof lettered>

/** Words for a day that move with the day on which they are read, by language. */
export interface RelativeWords {
  /** Each finds the words; what may stand before and after is looked at besides. */
  readonly words: Pattern
  /** Right before such words: they mean a future or a past in general, or a day counted from another. */
  readonly notAfter: Pattern
  /** Somewhere in the sentence beside “tomorrow”: the two are said of an age. */
  readonly today: Pattern
  /** The words to which the last two apply. */
  readonly figurative: Pattern
}

const begin = '(?<![\\p{L}\\p{N}_-])'
const end = '(?![\\p{L}\\p{N}_-])'

function words(
  pattern: string,
  { figurative, notAfter, today }: { readonly figurative: string; readonly notAfter: string; readonly today: string },
): RelativeWords {
  return {
    words: lettered(`${begin}(?:${pattern})${end}`, 'gi'),
    notAfter: lettered(`${begin}(?:${notAfter})[\\s“‘"']*$`, 'i'),
    today: lettered(`${begin}(?:${today})${end}`, 'i'),
    figurative: lettered(`^(?:${figurative})$`, 'i'),
  }
}

const enDays = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const deDays = '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)'
const frDays = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
const esDays = '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)'
const itDays = '(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)'
const roDays = '(?:lunea|mar[țţ]ea|miercurea|joia|vinerea|sâmbăta|duminica)'
const svDays = '(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)'
const cyDays = 'd?dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)'

/** By the first part of a language's tag. */
const byLanguage: { readonly [language: string]: RelativeWords } = {
  en: words(
    `(?:the )?day after tomorrow|(?:the )?day before yesterday|tomorrow(?:[’']s (?:meeting|event|webinar|conference|session|workshop|deadline|call|launch|visit|talk))?(?: (?:morning|afternoon|evening|night))?|yesterday(?: (?:morning|afternoon|evening))?|(?:later|earlier) today|tonight|this (?:morning|afternoon|evening)|(?:next|this|this coming|last) ${enDays}|(?:next|last) week|(?:next|this|this coming) weekend`,
    {
      figurative: 'tomorrow|yesterday',
      notAfter:
        '(?!(?:meet|start|clos|open|beginn|launch|end|happen|com|leav|return|arriv|speak|attend|runn|hold|vot|train|brief|visit|travell|finish|gather|perform|even|morn)ing\\s)\\p{L}+ing|of|for|into|about|to|towards|than|with|in|like|a|an|the|our|your|their|its|my|better|brighter|greener|fairer|stronger|new|every|shap(?:e|es|ed|ing)|build(?:s|ing)?|creat(?:e|es|ing)|power(?:s|ing)?|inspir(?:e|es|ing)|design(?:s|ing)?|chang(?:e|es|ing)|own(?:s|ing)?|sav(?:e|es|ing)|protect(?:s|ing)?|secur(?:e|es|ing)|imagin(?:e|es|ing)|invent(?:s|ing)?|liv(?:e|es|ing)|work(?:s|ing)?|look(?:s|ing)?|and|or|&|born|it was only|seems? only|feels? like',
      // Not “Register now: it closes tomorrow”.
      today: `(?<!(?:register|book|apply|up|vote|join|answer|respond|later|earlier) )(?:today|now)(?!\\s*[:–—-])`,
    },
  ),
  cy: words(
    `(?:bore|prynhawn|nos|erbyn) yfory|yfory (?:am|rhwng|o) \\d|(?:bore|prynhawn) ddoe|heno|(?:bore|prynhawn) heddiw|(?:yr )?wythnos (?:nesaf|diwethaf)|${cyDays} (?:nesaf|yma|hwn|diwethaf)`,
    { figurative: 'heno', notAfter: 'pob|bob', today: 'heddiw ac yfory' },
  ),
  fr: words(
    `après-demain|avant-hier|demain(?: (?:matin|après-midi|soir))?|hier(?: (?:matin|après-midi|soir))?|ce soir|cet après-midi|ce matin|(?:ce )?${frDays} (?:prochain|dernier)|ce ${frDays}|la semaine (?:prochaine|dernière)|ce week-end|le week-end prochain`,
    {
      figurative: 'demain|hier',
      notAfter: `de|d[’']|pour|vers|un|le|et|ou|que|du|à|construire|construisons|inventer|imaginer|bâtir|préparer|façonner|dessiner`,
      today: `aujourd[’']hui`,
    },
  ),
  de: words(
    `übermorgen|vorgestern|gestern(?: (?:morgen|früh|abend|nachmittag))?|heute (?:morgen|früh|vormittag|nachmittag|abend)|(?:nächste|kommende|letzte|vergangene) woche|(?:nächsten|kommenden|diesen|letzten|vergangenen) ${deDays}|(?:nächstes|dieses|kommendes) wochenende|morgen (?:um|ab|von|früh|vormittag|nachmittag|abend)|morgen`,
    {
      figurative: 'morgen|gestern|morgen (?:um|ab|von)',
      notAfter:
        'von|für|und|oder|am|guten|jeden|ins|das|der|den|dem|ein|einen|besseren?|besseres|als|heute|gestern|diesen|nächsten|in|bis zum|gegen|zum',
      today: 'heute',
    },
  ),
  es: words(
    `pasado mañana|anteayer|ayer(?: por la (?:mañana|tarde|noche))?|mañana por la (?:mañana|tarde|noche)|mañana|esta (?:mañana|tarde|noche)|(?:este|el próximo|el pasado) ${esDays}|el ${esDays} (?:próximo|pasado|que viene)|la próxima semana|la semana (?:próxima|pasada|que viene)|este fin de semana`,
    {
      figurative: 'mañana|ayer',
      notAfter:
        'la|las|esta|el|del|un|una|mejor|cada|de|para|por|toda|media|y|o|que|hacia|buena|construir|construyendo|imaginar|crear',
      today: 'hoy',
    },
  ),
  it: words(
    `dopodomani|altroieri|domani(?: (?:mattina|pomeriggio|sera))?|ieri(?: (?:mattina|pomeriggio|sera))?|stasera|stamattina|stamani|questa (?:sera|mattina)|questo pomeriggio|oggi pomeriggio|(?:prossimo |questo |questa |scorso )${itDays}|${itDays} (?:prossimo|prossima|scorso|scorsa)|(?:la )?(?:prossima|scorsa) settimana|(?:la )?settimana (?:prossima|scorsa)|questo fine settimana`,
    {
      figurative: 'domani|ieri',
      notAfter:
        'di|del|dal|al|il|un|per|e|o|ed|che|verso|sul|nel|miglior|migliore|nostro|costruire|costruiamo|immaginare|disegnare|creare',
      today: 'oggi',
    },
  ),
  pl: words(
    'pojutrze|przedwczoraj|jutro (?:o|od|rano|po południu|wieczorem)|jutro|wczoraj(?: (?:rano|wieczorem))?|(?:dziś|dzisiaj) (?:rano|wieczorem|po południu)|w (?:przyszłym|zeszłym|ubiegłym|następnym) tygodniu|w (?:przyszły|ten|najbliższy|zeszły|ubiegły) (?:poniedziałek|wtorek|czwartek|piątek|weekend)|w (?:przyszłą|tę|najbliższą|zeszłą|ubiegłą) (?:środę|sobotę|niedzielę)',
    {
      figurative: 'jutro|wczoraj',
      notAfter:
        'lepsze|nasze|nowe|dla|na|o|w|i|a|lub|za|po|wspólne|zielone|cyfrowe|bezpieczne|kształtować|budować|tworzyć|budujemy|tworzymy|niż|jak',
      today: 'dziś|dzisiaj',
    },
  ),
  ro: words(
    `poimâine|alaltăieri|mâine(?: (?:diminea[țţ]ă|seară|după-amiază))?|ieri(?: (?:diminea[țţ]ă|seară))?|diseară|astă-seară|în această (?:seară|diminea[țţ]ă|după-amiază)|săptămâna (?:viitoare|trecută)|${roDays} (?:viitoare|aceasta|trecută)`,
    { figurative: 'mâine|ieri', notAfter: 'de|pentru|[șş]i|sau|un|spre|către|ca|decât', today: 'azi|astăzi' },
  ),
  sv: words(
    `i ?övermorgon|i ?förrgår|(?:i morgon|imorgon)(?: (?:bitti|förmiddag|eftermiddag|kväll))?|(?:i går|igår)(?: (?:kväll|morse))?|(?:i kväll|ikväll)|i eftermiddag|i morse|nästa vecka|förra veckan|(?:nästa|förra) ${svDays}|nu på ${svDays}|i helgen`,
    { figurative: 'i morgon|imorgon|i går|igår', notAfter: 'och|eller|för|om|än|av|till', today: 'i dag|idag' },
  ),
}

/** null for a language that nobody has listed them for. */
export function relativeWordsOf(tag: string): RelativeWords | null {
  return byLanguage[tag.split('-', 1)[0]?.toLowerCase() ?? ''] ?? null
}
