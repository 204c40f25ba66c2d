/** Code: file extensions, flags, query parameters, spreadsheet formulas, backticks, commands with arguments, paths. */
const code = new RegExp(
  [
    String.raw`(?<![\w.])\.[a-z][a-z0-9]{1,12}\b`,
    String.raw`(?<!\S)--?[a-z][\w-]*(?:=\S*)?`,
    String.raw`[?&;][a-z_][\w.-]*=[^\s)”"']*`,
    String.raw`(?<!\S)=[A-Z]{2,}\([^()\s]*\)`,
    String.raw`\`[^\`]{1,200}\``,
    String.raw`\b(?:npm|npx|pip3?|git|apt|apt-get|brew|sudo|yarn|pnpm|conda|docker|curl|wget|ssh)(?:\s(?:install|run|pull|push|clone|add|update|get|ci|build|exec))?(?:\s(?:[\w@/.:-]*[\d@/.:_-][\w@/.:-]*))*(?![\w-])`,
    String.raw`\b[A-Za-z]:\\\S*|(?<!\S)[\/~][\w.-]+(?:\/[\w.-]+)+`,
  ].join('|'),
  'g',
)

/** Replaces code with as many spaces, so that offsets stay the same. */
export function maskCode(text: string): string {
  return /[.=\-`\\/~]|npm|npx|pip|git|apt|brew|sudo|yarn|conda|docker|curl|wget|ssh/.test(text)
    ? text.replace(code, (match) => ' '.repeat(match.length))
    : text
}
