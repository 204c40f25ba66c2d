import { createTwoFilesPatch } from 'diff'
import { rawText } from '../lib/text/editBytes.ts'
import type { FixPlan } from './planFixes.ts'

const headers = { includeIndex: false, includeUnderline: false, includeFileHeaders: true }

/** What fixes change, as a patch that `git apply` and `patch -p1` understand; empty when they change nothing. */
export function unifiedDiff({ files }: Pick<FixPlan, 'files'>): string {
  return files
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, rawText(before), rawText(after), undefined, undefined, {
        context: 3,
        headerOptions: headers,
      }),
    )
    .join('')
}
