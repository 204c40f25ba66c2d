/**
 * Abbreviations of European zones, winter and summer, as in the IANA time zone database (2025b).
 * Kept here rather than asked of Intl, whose answers change with Node's build: same input, same bytes out.
 */
const families: readonly { readonly winter: string; readonly summer: string; readonly cities: string }[] = [
  { winter: 'GMT', summer: 'BST', cities: 'London Belfast Jersey Guernsey Isle_of_Man' },
  { winter: 'GMT', summer: 'IST', cities: 'Dublin' },
  { winter: 'WET', summer: 'WEST', cities: 'Lisbon' },
  {
    winter: 'CET',
    summer: 'CEST',
    cities:
      'Amsterdam Andorra Belgrade Berlin Bratislava Brussels Budapest Busingen Copenhagen Gibraltar Ljubljana ' +
      'Luxembourg Madrid Malta Monaco Oslo Paris Podgorica Prague Rome San_Marino Sarajevo Skopje Stockholm Tirane ' +
      'Vaduz Vatican Vienna Warsaw Zagreb Zurich',
  },
  {
    winter: 'EET',
    summer: 'EEST',
    cities: 'Athens Bucharest Chisinau Helsinki Kiev Kyiv Mariehamn Riga Sofia Tallinn Vilnius',
  },
]

const byZone: ReadonlyMap<string, { readonly winter: string; readonly summer: string }> = new Map(
  families.flatMap(({ winter, summer, cities }) =>
    cities.split(' ').map((city) => [`Europe/${city}`, { winter, summer }] as const),
  ),
)

const byLowerCase: ReadonlyMap<string, string> = new Map([...byZone.keys()].map((zone) => [zone.toLowerCase(), zone]))

/** A zone of the table by its name in any case. */
export function europeanZone(name: string): string | undefined {
  return byLowerCase.get(name.toLowerCase())
}

/** The zones a European author most likely means, for suggestions. */
export const commonZones: readonly string[] = [...byZone.keys()]

/** "BST", "CEST"; "UTC+3" or "UTC+5:30" outside the table. `offset` is minutes east of UTC. */
export function zoneAbbreviation(zone: string, offset: number, summer: boolean): string {
  const names = byZone.get(zone)
  if (names) return summer ? names.summer : names.winter
  if (offset === 0) return 'UTC'
  const minutes = Math.abs(offset) % 60
  const hours = Math.floor(Math.abs(offset) / 60)
  return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`
}
