import { lettered } from '../../lib/lettered.ts'

/** A language by its tag, what its speakers call it, and its commonest small words: names share them least. */
interface KnownLanguage {
  readonly tag: string
  readonly name: string
  readonly words: string
}

const languages: readonly KnownLanguage[] = [
  {
    tag: 'en',
    name: 'English',
    words:
      'the of and to in for is on that with by are was be this as from at it an or which have has had will not their they we our your you who can been were but its all more also these those into about how when what there would should could than then them his her do does did if so no up out only other some such any may must each between through during after before where while',
  },
  {
    tag: 'cy',
    name: 'Cymraeg',
    words:
      'yr yn ac ar am gan gyda ein eich eu mae wedi bod sydd sy hwn hon hyn neu ond fel mewn dros trwy drwy wrth bydd roedd oedd nid dim pob pan hefyd mwy gyfer fod hynny yma nhw ni ei gall er ôl cael eraill rydym ydym maent ym yng at os fydd hwy chi sut beth rhwng iawn un dau croeso gallwch darllen ddarllen newydd rhagor cynhelir cynhaliwyd cyhoeddwyd gynnal ymunwch cofrestrwch eleni heddiw mis diwethaf nesaf r n w y',
  },
  {
    tag: 'fr',
    name: 'français',
    words:
      'le la les des du de un une et est dans pour que qui sur avec par au aux ce cette ces son sa ses leur leurs nous vous ils elles elle il ne pas plus ont sont être été mais ou où comme à notre nos votre vos chaque tous toutes aussi entre afin ainsi dont lors peut a d l qu c',
  },
  {
    tag: 'de',
    name: 'Deutsch',
    words:
      'der die das und ist in den von zu mit auf für ein eine einer eines einem einen des dem nicht sich auch werden wird sind wurde wurden als an im bei aus nach über wie zur zum oder dass sie wir ihre ihr hat haben durch um es er kann können diese dieser dieses vor bis noch mehr alle unser unsere unter zwischen damit was so aber nur am beim vom',
  },
  {
    tag: 'es',
    name: 'español',
    words:
      'el la los las de del en que un una por con para es se su sus al como más lo no fue son este esta estos estas ha han también pero entre nos sobre desde cada todos todas nuestro nuestra ser está están qué cómo y o muy ya sin hasta donde cuando hay',
  },
  {
    tag: 'it',
    name: 'italiano',
    words:
      'il lo la gli le di del dei della delle dello degli che un una in con per su da dal dalla al alla alle nel nella nei sono si non anche come più ha hanno questo questa questi loro ai sul sulla stato stata è e ed ogni tra fra nostro nostra cosa quale quali suo sua essere i d l dell nell all sull',
  },
  {
    tag: 'pl',
    name: 'polski',
    words:
      'na do nie się jest to że od dla jak oraz są przez przy który która które których przed ich jego także być może już tym tego lub ale we ze będzie został została było był w z i o po za nad pod każdy każda każdego co czy tej ten ta te swoje nas nasz nasze między podczas',
  },
  {
    tag: 'ro',
    name: 'română',
    words:
      'și în de la cu pe din pentru un o este sunt care a al ale ai că nu se prin sau mai după fi fost au are această acest acestea lor către dintre între noastre noastră nostru fiecare toate toți ce va vor cum când unde am ei lui',
  },
  {
    tag: 'sv',
    name: 'svenska',
    words:
      'och att det som en är på av för med den till har de inte om ett var kan vi från men så eller ska skall också deras våra sina efter vid genom under mellan i hur vad när varje alla nu mer sin sitt han hon ni er denna detta dessa blir bli',
  },
]

/** Articles and the like that names of institutions are full of: “Junta de Andalucía”, “Haus der Geschichte”. */
const inNames = new Set(
  'de la del du des d l le les el los las y e et und der die das dem den für of the and di della dei degli delle dell il lo gli i w z na do och av för yr yn ac a și în al ale à en o im am zu von van'.split(
    ' ',
  ),
)

const bits = new Map<string, number>()
languages.forEach(({ words }, i) => {
  for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << i))
})

const tags = languages.map(({ tag }) => tag)

export function knowsLanguage(tag: string): boolean {
  return tags.includes(tag)
}

export function languageName(tag: string): string | undefined {
  return languages.find((one) => one.tag === tag)?.name
}

/** Whether a word is one of the commonest of another language, and not of this one (the first part of a tag). */
export function isForeignStopWord(one: string, own: string): boolean {
  const mask = bits.get(one.toLowerCase()) ?? 0
  return one.length > 1 && mask !== 0 && !(mask & (1 << tags.indexOf(own)))
}

/** Whether a word is one of the commonest of this language, and of no other. */
export function isOwnStopWord(one: string, own: string): boolean {
  return bits.get(one.toLowerCase()) === 1 << tags.indexOf(own)
}

const word = lettered(String.raw`\p{L}+`, 'g')
/** A long text shows its language at its start. */
const enough = 2000
const leastWords = 8

/**
 * The tag of the language that a text is clearly written in instead of `own`; null where it may be in `own`, is short,
 * or might be only names.
 */
export function clearlyIn(text: string, own: string): string | null {
  const start = text.slice(0, enough).toLowerCase()
  const words = start.match(word(start)) ?? []
  if (words.length < leastWords) return null
  const ownBit = 1 << tags.indexOf(own)
  const counts = languages.map(() => ({ all: 0, distinct: new Set<string>(), telling: new Set<string>() }))
  let ownOnly = 0
  for (const one of words) {
    const mask = bits.get(one) ?? 0
    if (mask === 0) continue
    if (mask & ownBit) {
      if (mask === ownBit) ownOnly += 1
      continue
    }
    counts.forEach((count, i) => {
      if (!(mask & (1 << i))) return
      count.all += 1
      count.distinct.add(one)
      // A letter alone may be somebody’s initial.
      if (one.length > 1 && !inNames.has(one)) count.telling.add(one)
    })
  }
  const [first, second] = counts
    .map((count, i) => ({ ...count, tag: tags[i] ?? '' }))
    .sort((a, b) => b.all - a.all || b.telling.size - a.telling.size)
  if (!first || (second && second.all === first.all)) return null
  // Several telling words; or one, where many others are of that language, and none of the issue's own.
  const isClear =
    first.distinct.size >= 3 && first.telling.size >= 2 && first.all >= words.length / 5 && ownOnly * 4 <= first.all
  const isFull = first.distinct.size >= 4 && first.telling.size >= 1 && first.all >= words.length / 4 && ownOnly === 0
  return isClear || isFull ? first.tag : null
}
