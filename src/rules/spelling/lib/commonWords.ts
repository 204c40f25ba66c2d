import { memo } from '../../../lib/cache/memo.ts'
import { stepsBetween } from '../../../lib/spelling/oneStep.ts'

/**
 * Common words of this field: in titles, names of teams and first sentences. A word with a capital that is near one of
 * them is a slip, not a name. Words near the name of a family or a town (standard, merchant, gardener) are left out.
 */
const words = `able about above academy access accessible accommodation according account achieve achievement across action activities activity
  address administration advice advisory affordable after afternoon again against agency agreement agriculture also although always
  amendment amenities announced announcement annual answer apologies appeal applicant application apply appointment apprentice
  apprenticeship apprenticeships approach appropriate approval approved architecture archive around assembly assessment assistance assistant
  associate association attendance attention audience available avoid awareness
  balance beautiful because become before begin beginner beginners beginning behaviour benefit between beyond bicycle biodiversity borough bridge
  broadband budget building business businesses
  calculate calendar campaign candidate capacity careers cathedral celebrate celebration cemetery central centre ceremony certificate
  challenge champion change chapter charity children childcare choose christmas citizen citizens classroom climate closing closure
  coastal collaboration collaborative collection college commission commitment committee communication communities community company
  compare competition competitiveness complaint complete condition conference connection conservation consultation consumer contact
  contents continue contract contribution cooperation coordination coordinator corporate corridor council councillor councillors
  countryside county course creative crossing cultural culture curriculum customer cycling
  database deadline debate decision decisions definitely delegation delivery democracy democratic department deputy design
  destination detail develop development developments different difference digital director directory disability disabled disappointed discount discussion disposal
  distribution district document documents domestic download drainage during
  early ecology economic economy education educational effective efficiency efficient election elections electoral electric electricity
  eligible emergency emission employee employer employment encourage energy engagement engineering enough enquiries enquiry ensure
  enterprise entertainment entrance entrepreneur entry environment environmental equality equipment especially essential european
  evaluation evening event events everyone everything evidence example excellent exchange exciting exercise exhibition existing experience
  experiment expert explore export expression extension external
  facilities facility families family farmers federation feedback festival finally finance financial find firefighters fisheries following
  foreign forest forestry forward foundation framework frequently friends from further future
  gallery garden general generation governance government governor graduate grants greetings guidance guideline guidelines
  happening harbour having headquarters health healthcare healthy hearing helpline heritage highlights highway highways history holiday
  homelessness hospital household households housing however hundred
  immediately implementation important improvement improvements include including inclusion income increase independent industrial industries industry infrastructure
  information initiative innovation innovative inspection institute institution insurance integration interest interested international internet
  interview introduction investment invitation island issue issues
  join joint journey justice
  knowledge
  laboratory language languages launch leadership league learning legal legislation leisure lesson lessons letter librarian libraries library licence licensing
  lifelong lighting listening literature local location logistics
  magazine maintenance management manager manufacturing maritime market marketing meadow measurement medical meeting meetings member members membership
  mental message middle migration minister ministry minutes mission mobility model monitoring monthly morning mountain municipal municipality museum
  national natural nature necessary neighbour neighbourhood network newsletter northern nothing notice nursery nutrition
  objective occasion occupational office officer officers offices official online opening opportunities opportunity option organisation organisations
  other outdoor outreach overview
  parent parental parents parish parking parliament participation particular partner partners partnership partnerships passenger patient payment peatland pedestrian
  pension people performance perhaps permission permit personal phase photograph physical planning platform please pleased police policies policy political pollution
  population position possible practice practices prepare presentation president pressure prevention previous primary principal priorities priority private
  probably problem procedure procurement product production professional professor programme programmes progress project projects promotion property proposal protection
  provider provision publication public published publishing purchase pupils
  qualification quality quarter quarterly question questionnaire questions quickly
  railway really receive received recently reception recognition recommend recommendation recreation recycle recycling redevelopment reduction referendum regarding regeneration region regional regions register
  registration regular regulation regulations relationship release religious remember reminder renewable renewal repair repairs replacement report reporting representative
  research resident residents residential resilience resource resources response responsibility restaurant restoration result results retirement return review revised rights roadworks roundabout rubbish running rural
  safety scheme schemes scholarship school schools science scientific secondary secretary section security sentence separate service services session settlement several shopping significant
  similar since skills society solution something sometimes southern specialisation specialist spotlight stakeholder stakeholders statement station statistics strategic strategies strategy street strength structure student students subject
  subscribe subscription success successful suggestion summary supplier support supported supporting survey sustainability sustainable swimming symposium system systems
  taking teacher teaching technical technologies technology telephone temporary territorial thank thanks their themselves therefore these thinking third those though thought thousand through throughout ticket tickets timetable today together tomorrow tonight topics tourism tourist towards traditional traffic training
  transition transparency transport travel treatment   under understanding unemployment unfortunately university until update updates upgrade urban useful usually
  vacancies vacancy vaccination valley value variety vehicle vehicles venue version village villages visit visitor visitors visits volunteer volunteering volunteers
  walking warning waste water weather website weekend weekly welcome welfare wellbeing western whatever whether which while wildlife winter without woodland workers workforce workplace workshop workshops worldwide would writing written
  yesterday young youth`

/** The common words by first letter. A wrong first letter is rare as a slip, and often makes another word or a name. */
const startingWith = memo((letter: string) => words.split(/\s+/).filter((word) => word.startsWith(letter)))

/** In letters; shorter words may have only one slip. */
const minLengthForTwoSlips = 9

/** In letters. In a shorter word, a wrong letter may make a name: “Winter”, “Winzer”. */
const minLengthForSubstitution = 7

/** The nearest common word, at most `most` slips from a lower-case word; null where there is none. */
export function nearestCommon(word: string, most = word.length >= minLengthForTwoSlips ? 2 : 1): string | null {
  const near = startingWith(word.charAt(0))
    .map((common) => ({ common, steps: stepsBetween(word, common, most) }))
    .filter(({ steps }) => steps > 0 && steps <= most)
    .sort((a, b) => a.steps - b.steps)
  const [nearest] = near
  if (!nearest) return null
  // “commitees” are committees.
  const isPlural = /[^s]s$/.test(word) && !nearest.common.endsWith('s')
  return isPlural ? `${nearest.common.replace(/([^aeiou])y$/, '$1ie')}s` : nearest.common
}

/** Names of families and places that are near a common word. */
const names = new Set(
  (
    'worksop frome earley brough parkin winther unger earby southery appley conty alain jolin jovin jorin parise parisi parker severa regula bridie quartey ' +
    'walding forst markt thann frida valle valles vallet villares eixample wellcome leval theil lotter leiter thore young yeung skiles eveson'
  ).split(' '),
)

/** The common word near a word with a capital, unless it may be a name: foreign names often differ at the end. */
export function nearestToName(word: string): string | null {
  const common = nearestCommon(word)
  if (common === null || names.has(word)) return null
  const differsAtEnd =
    word.slice(0, -1) === common ||
    word.slice(0, -1) === common.slice(0, -1) ||
    (word.length < minLengthForSubstitution && word === common.slice(0, -1))
  const isSubstitution = word.length === common.length && [...word].sort().join() !== [...common].sort().join()
  return differsAtEnd || (isSubstitution && word.length < minLengthForSubstitution) ? null : common
}
