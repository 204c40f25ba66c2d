/** What systems call a copy, at the end of its name or, followed by “of”, at its start. */
const copy = '(?:copy|copie|kopie|kopia|kopio|kopi|kópia|copia|cópia|copi|cóip|koopia|kopija|másolat)'

/** What is added to a name by Explorer, Finder, browsers, OneDrive, Dropbox, Nextcloud and Syncthing. */
const atEnd = new RegExp(
  String.raw`^(.*?[\p{L}\p{N}])(?:(?: ?[-–—] ?|[ _])${copy}(?: ?\(\d{1,2}\)| \d{1,2})?| ?\(\d{1,2}\)| ?\([^()]{0,100}(?:conflict|konflikt|conflit|copy|copie|kopie)[^()]{0,100}\)|\.sync-conflict-\d[\w-]{0,60}|-(?:DESKTOP|LAPTOP|WIN)-[A-Z\d]{1,15}(?:-\d{1,2})?)$`,
  'iu',
)

const atStart = new RegExp(String.raw`^${copy}(?: ?\(\d{1,2}\))? (?:of|de|von|van|di|af|av|o|z) (.+)$`, 'iu')

/** The stem that a file's stem says it copies: "10-story" of "10-story - Copy"; null for a plain one. */
export function copiedStem(stem: string): string | null {
  return atEnd.exec(stem)?.[1] ?? atStart.exec(stem)?.[1] ?? null
}
