interface Names {
  readonly winter: string
  /** Minutes east of UTC in winter. In summer it is an hour more. */
  readonly offset: number
  readonly summer?: string
}

/**
 * Abbreviations of time zones, in winter and summer, from the IANA time zone database (2025b), without zones that have
 * only numeric abbreviations. Not from Intl, whose names depend on the build of Node.js: same input, same bytes out.
 */
const families: readonly (Names & { readonly zones: string })[] = [
  {
    winter: 'GMT',
    offset: 0,
    summer: 'BST',
    zones: 'Europe/London Europe/Belfast Europe/Jersey Europe/Guernsey Europe/Isle_of_Man',
  },
  { winter: 'GMT', offset: 0, summer: 'IST', zones: 'Europe/Dublin' },
  { winter: 'GMT', offset: 0, zones: 'Atlantic/Reykjavik Africa/Accra Africa/Abidjan Africa/Dakar' },
  { winter: 'WET', offset: 0, summer: 'WEST', zones: 'Europe/Lisbon Atlantic/Canary Atlantic/Madeira Atlantic/Faroe' },
  {
    winter: 'CET',
    offset: 60,
    summer: 'CEST',
    zones:
      'Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels ' +
      'Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg ' +
      'Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome ' +
      'Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican ' +
      'Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich Africa/Ceuta Arctic/Longyearbyen',
  },
  { winter: 'CET', offset: 60, zones: 'Africa/Algiers Africa/Tunis' },
  {
    winter: 'EET',
    offset: 120,
    summer: 'EEST',
    zones:
      'Europe/Athens Europe/Bucharest Europe/Chisinau Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn ' +
      'Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius Asia/Nicosia Asia/Beirut Africa/Cairo',
  },
  { winter: 'EET', offset: 120, zones: 'Europe/Kaliningrad Africa/Tripoli' },
  { winter: 'MSK', offset: 180, zones: 'Europe/Moscow Europe/Simferopol' },
  {
    winter: 'EST',
    offset: -300,
    summer: 'EDT',
    zones:
      'America/New_York America/Toronto America/Detroit America/Montreal America/Nassau America/Port-au-Prince ' +
      'America/Indiana/Indianapolis America/Kentucky/Louisville America/Iqaluit America/Grand_Turk ' +
      'US/Eastern Canada/Eastern',
  },
  {
    winter: 'EST',
    offset: -300,
    zones: 'America/Jamaica America/Panama America/Cancun America/Cayman America/Atikokan',
  },
  {
    winter: 'CST',
    offset: -360,
    summer: 'CDT',
    zones:
      'America/Chicago America/Winnipeg America/Menominee America/Matamoros America/Mexico_City America/Monterrey ' +
      'America/Merida US/Central Canada/Central',
  },
  // Cuba’s, an hour ahead of those of its neighbours.
  { winter: 'CST', offset: -300, summer: 'CDT', zones: 'America/Havana' },
  {
    winter: 'CST',
    offset: -360,
    zones:
      'America/Regina America/Guatemala America/Costa_Rica America/El_Salvador America/Managua America/Tegucigalpa ' +
      'America/Belize',
  },
  {
    winter: 'MST',
    offset: -420,
    summer: 'MDT',
    zones: 'America/Denver America/Edmonton America/Boise America/Ciudad_Juarez US/Mountain Canada/Mountain',
  },
  { winter: 'MST', offset: -420, zones: 'America/Phoenix America/Hermosillo America/Whitehorse US/Arizona' },
  {
    winter: 'PST',
    offset: -480,
    summer: 'PDT',
    zones: 'America/Los_Angeles America/Vancouver America/Tijuana US/Pacific Canada/Pacific',
  },
  { winter: 'AKST', offset: -540, summer: 'AKDT', zones: 'America/Anchorage America/Juneau US/Alaska' },
  { winter: 'HST', offset: -600, zones: 'Pacific/Honolulu US/Hawaii' },
  {
    winter: 'AST',
    offset: -240,
    summer: 'ADT',
    zones: 'America/Halifax America/Moncton America/Thule Atlantic/Bermuda Canada/Atlantic',
  },
  {
    winter: 'AST',
    offset: -240,
    zones:
      'America/Puerto_Rico America/Barbados America/Martinique America/Guadeloupe America/Santo_Domingo ' +
      'America/Port_of_Spain America/Curacao',
  },
  { winter: 'NST', offset: -210, summer: 'NDT', zones: 'America/St_Johns Canada/Newfoundland' },
  {
    winter: 'AEST',
    offset: 600,
    summer: 'AEDT',
    zones: 'Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Canberra Australia/Brisbane',
  },
  {
    winter: 'ACST',
    offset: 570,
    summer: 'ACDT',
    zones: 'Australia/Adelaide Australia/Broken_Hill Australia/Darwin',
  },
  { winter: 'AWST', offset: 480, zones: 'Australia/Perth' },
  { winter: 'NZST', offset: 720, summer: 'NZDT', zones: 'Pacific/Auckland Antarctica/McMurdo' },
  { winter: 'SAST', offset: 120, zones: 'Africa/Johannesburg Africa/Maseru Africa/Mbabane' },
  { winter: 'EAT', offset: 180, zones: 'Africa/Nairobi Africa/Addis_Ababa Africa/Kampala Africa/Dar_es_Salaam' },
  { winter: 'WAT', offset: 60, zones: 'Africa/Lagos Africa/Kinshasa Africa/Luanda' },
  { winter: 'CAT', offset: 120, zones: 'Africa/Harare Africa/Maputo Africa/Lusaka Africa/Kigali' },
  { winter: 'IST', offset: 330, zones: 'Asia/Kolkata Asia/Calcutta' },
  { winter: 'IST', offset: 120, summer: 'IDT', zones: 'Asia/Jerusalem Asia/Tel_Aviv' },
  { winter: 'PKT', offset: 300, zones: 'Asia/Karachi' },
  { winter: 'JST', offset: 540, zones: 'Asia/Tokyo' },
  { winter: 'KST', offset: 540, zones: 'Asia/Seoul' },
  { winter: 'HKT', offset: 480, zones: 'Asia/Hong_Kong' },
]

const byZone: ReadonlyMap<string, Names> = new Map(
  families.flatMap(({ zones, ...names }) => zones.split(' ').map((zone) => [zone, names] as const)),
)

const byLowerCase: ReadonlyMap<string, string> = new Map([...byZone.keys()].map((zone) => [zone.toLowerCase(), zone]))

/** Finds a zone of the table by its name in any case. */
export function knownZone(name: string): string | undefined {
  return byLowerCase.get(name.toLowerCase())
}

/** All zones of the table. */
export const knownZones: readonly string[] = [...byZone.keys()]

/** All abbreviations of the table. */
export const zoneAbbreviations: readonly string[] = [
  ...new Set(families.flatMap(({ winter, summer }) => (summer ? [winter, summer] : [winter]))),
]

export interface ZoneMeaning {
  /** Minutes east of UTC. */
  readonly offset: number
  /** Of clocks that change; null of those that do not. */
  readonly season: 'winter' | 'summer' | null
  /** "Europe", as in the zones' names. */
  readonly continent: string
}

/** Of clocks outside the table, too: in Arabia, Malaysia, Nepal and the Philippines. */
const meansMore = ['AST', 'ADT', 'MST', 'NST', 'PST']

/** The abbreviations that mean one offset wherever they are used. */
export const certainZones: ReadonlyMap<string, ZoneMeaning> = new Map(
  ['UTC', ...zoneAbbreviations].flatMap((name) => {
    const [first, ...others] = meaningsOf(name)
    const isCertain = first && !meansMore.includes(name) && others.every(({ offset }) => offset === first.offset)
    return isCertain ? [[name, first] as const] : []
  }),
)

function meaningsOf(name: string): ZoneMeaning[] {
  if (name === 'UTC') return [{ offset: 0, season: null, continent: '' }]
  return families.flatMap(({ winter, summer, offset, zones }): ZoneMeaning[] => {
    const continent = zones.slice(0, zones.indexOf('/'))
    if (name === winter) return [{ offset, season: summer ? 'winter' : null, continent }]
    return name === summer ? [{ offset: offset + 60, season: 'summer', continent }] : []
  })
}

/**
 * "BST", "EST"; "UTC+3" or "UTC+5:30" outside the table. `offset` is minutes east of UTC; it decides, since a zone whose
 * rules changed keeps no name for another offset.
 */
export function zoneAbbreviation(zone: string, offset: number): string {
  const names = byZone.get(zone)
  if (names && offset === names.offset) return names.winter
  if (names?.summer && offset === names.offset + 60) return names.summer
  if (offset === 0) return 'UTC'
  const minutes = Math.abs(offset) % 60
  const hours = Math.floor(Math.abs(offset) / 60)
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`
}
