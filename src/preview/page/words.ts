import type { FindingState, SectionState } from '../state.ts'

/** "1 error", "3 sections". */
export function count(number: number, noun: string, several = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : several}`
}

/** "2 errors and 1 warning"; empty when there are none. */
export function countFindings(errors: number, warnings: number): string {
  return [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean).join(' and ')
}

export function errorsIn(findings: readonly FindingState[]): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

/** "22.6 KB". */
export function kilobytes(bytes: number): string {
  return bytes < 1000 ? count(bytes, 'byte') : `${(bytes / 1000).toFixed(1)} KB`
}

/** "issues/issue-5/issue.yaml:14", as the terminal writes it. */
export function whereIs({ file, line }: { readonly file: string | null; readonly line: number | null }): string {
  return line === null ? (file ?? '') : `${file}:${line}`
}

/** The name of a part of the email: its title, else its type; in an email in several languages, with its own. */
export function sectionName({ title, type, language }: SectionState): string {
  return `${title ?? typeName(type)}${language === null ? '' : ` (${language})`}`
}

export function typeName(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ')
}

/** At most `length` characters, with “…” where more were cut off. */
export function cut(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length).join('').trimEnd()}…`
}

export function percent(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (part / whole) * 100
  return share > 0 && share < 1 ? 'under 1 %' : `${Math.round(share)} %`
}
