import { createTwoFilesPatch } from 'diff'
import { rawText } from '../lib/text/editBytes.ts'
import type { FixPlan } from './planFixes.ts'

const headers = { includeIndex: false, includeUnderline: false, includeFileHeaders: true }

/** A patch of all fixes for `git apply` or `patch -p1`; empty if nothing changes. */
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
