/**
 * Abbreviations of time zones, in winter and summer, from the IANA time zone database (2025b), without zones that have
 * only numeric abbreviations. Not from Intl, whose names depend on the build of Node.js: same input, same bytes out.
 */
const families: readonly { readonly winter: string; readonly summer?: string; readonly zones: string }[] = [
  {
    winter: 'GMT',
    summer: 'BST',
    zones: 'Europe/London Europe/Belfast Europe/Jersey Europe/Guernsey Europe/Isle_of_Man',
  },
  { winter: 'GMT', summer: 'IST', zones: 'Europe/Dublin' },
  { winter: 'GMT', zones: 'Atlantic/Reykjavik Africa/Accra Africa/Abidjan Africa/Dakar' },
  { winter: 'WET', summer: 'WEST', zones: 'Europe/Lisbon Atlantic/Canary Atlantic/Madeira Atlantic/Faroe' },
  {
    winter: 'CET',
    summer: 'CEST',
    zones:
      'Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels ' +
      'Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg ' +
      'Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome ' +
      'Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican ' +
      'Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich Africa/Ceuta Arctic/Longyearbyen',
  },
  { winter: 'CET', zones: 'Africa/Algiers Africa/Tunis' },
  {
    winter: 'EET',
    summer: 'EEST',
    zones:
      'Europe/Athens Europe/Bucharest Europe/Chisinau Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn ' +
      'Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius Asia/Nicosia Asia/Beirut Africa/Cairo',
  },
  { winter: 'EET', zones: 'Europe/Kaliningrad Africa/Tripoli' },
  { winter: 'MSK', zones: 'Europe/Moscow Europe/Simferopol' },
  {
    winter: 'EST',
    summer: 'EDT',
    zones:
      'America/New_York America/Toronto America/Detroit America/Montreal America/Nassau America/Port-au-Prince ' +
      'America/Indiana/Indianapolis America/Kentucky/Louisville America/Iqaluit America/Grand_Turk ' +
      'US/Eastern Canada/Eastern',
  },
  { winter: 'EST', zones: 'America/Jamaica America/Panama America/Cancun America/Cayman America/Atikokan' },
  {
    winter: 'CST',
    summer: 'CDT',
    zones:
      'America/Chicago America/Winnipeg America/Menominee America/Matamoros America/Mexico_City America/Monterrey ' +
      'America/Merida America/Havana US/Central Canada/Central',
  },
  {
    winter: 'CST',
    zones:
      'America/Regina America/Guatemala America/Costa_Rica America/El_Salvador America/Managua America/Tegucigalpa ' +
      'America/Belize',
  },
  {
    winter: 'MST',
    summer: 'MDT',
    zones: 'America/Denver America/Edmonton America/Boise America/Ciudad_Juarez US/Mountain Canada/Mountain',
  },
  { winter: 'MST', zones: 'America/Phoenix America/Hermosillo America/Whitehorse US/Arizona' },
  {
    winter: 'PST',
    summer: 'PDT',
    zones: 'America/Los_Angeles America/Vancouver America/Tijuana US/Pacific Canada/Pacific',
  },
  { winter: 'AKST', summer: 'AKDT', zones: 'America/Anchorage America/Juneau US/Alaska' },
  { winter: 'HST', zones: 'Pacific/Honolulu US/Hawaii' },
  {
    winter: 'AST',
    summer: 'ADT',
    zones: 'America/Halifax America/Moncton America/Thule Atlantic/Bermuda Canada/Atlantic',
  },
  {
    winter: 'AST',
    zones:
      'America/Puerto_Rico America/Barbados America/Martinique America/Guadeloupe America/Santo_Domingo ' +
      'America/Port_of_Spain America/Curacao',
  },
  { winter: 'NST', summer: 'NDT', zones: 'America/St_Johns Canada/Newfoundland' },
  {
    winter: 'AEST',
    summer: 'AEDT',
    zones: 'Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Canberra Australia/Brisbane',
  },
  {
    winter: 'ACST',
    summer: 'ACDT',
    zones: 'Australia/Adelaide Australia/Broken_Hill Australia/Darwin',
  },
  { winter: 'AWST', zones: 'Australia/Perth' },
  { winter: 'NZST', summer: 'NZDT', zones: 'Pacific/Auckland Antarctica/McMurdo' },
  { winter: 'SAST', zones: 'Africa/Johannesburg Africa/Maseru Africa/Mbabane' },
  { winter: 'EAT', zones: 'Africa/Nairobi Africa/Addis_Ababa Africa/Kampala Africa/Dar_es_Salaam' },
  { winter: 'WAT', zones: 'Africa/Lagos Africa/Kinshasa Africa/Luanda' },
  { winter: 'CAT', zones: 'Africa/Harare Africa/Maputo Africa/Lusaka Africa/Kigali' },
  { winter: 'IST', zones: 'Asia/Kolkata Asia/Calcutta' },
  { winter: 'IST', summer: 'IDT', zones: 'Asia/Jerusalem Asia/Tel_Aviv' },
  { winter: 'PKT', zones: 'Asia/Karachi' },
  { winter: 'JST', zones: 'Asia/Tokyo' },
  { winter: 'KST', zones: 'Asia/Seoul' },
  { winter: 'HKT', zones: 'Asia/Hong_Kong' },
]

const byZone: ReadonlyMap<string, { readonly winter: string; readonly summer?: string }> = new Map(
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

/** "BST", "EST"; "UTC+3" or "UTC+5:30" outside the table. `offset` is minutes east of UTC. */
export function zoneAbbreviation(zone: string, offset: number, summer: boolean): string {
  const names = byZone.get(zone)
  const name = summer ? names?.summer : names?.winter
  if (name) return name
  if (offset === 0) return 'UTC'
  const minutes = Math.abs(offset) % 60
  const hours = Math.floor(Math.abs(offset) / 60)
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`
}
