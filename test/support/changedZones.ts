/**
 * From when on the rules of zones in the program's table are others in tzdata 2026c, which Node.js 26.10 has, than before:
 * British Columbia and Alberta keep summer time. Of other zones, Africa/Casablanca keeps UTC from September 2026 on.
 */
export const changedIn2026: { readonly [zone: string]: number } = {
  'America/Edmonton': Date.UTC(2026, 10, 1),
  'America/Vancouver': Date.UTC(2026, 10, 1),
  'Canada/Mountain': Date.UTC(2026, 10, 1),
  'Canada/Pacific': Date.UTC(2026, 10, 1),
  'Europe/Chisinau': Date.UTC(2022, 0, 1),
}
