import type { ReportFormat } from './checkReport.ts'
import { githubCheck } from './githubCheck.ts'
import { jsonCheck } from './jsonCheck.ts'
import { prettyCheck } from './prettyCheck.ts'
import { sarifCheck } from './sarifCheck.ts'

/** Every report format of check, by the name that `--format` takes. */
export const reportFormats = {
  pretty: prettyCheck,
  json: jsonCheck,
  github: githubCheck,
  sarif: sarifCheck,
} as const satisfies { readonly [name: string]: ReportFormat }
