import type { Email } from '../../src/model/email.ts'
import type { CompiledIssue, CompiledVariant, Compiler } from '../../src/pipeline.ts'

/** The result of a compile of an issue in one language; null from the stage on that an error has ended. */
export interface CompiledOne extends Pick<CompiledIssue, 'findings' | 'manuscript'> {
  readonly value: Email | null
  readonly email: Email | null
  readonly verdicts: CompiledVariant['verdicts'] | null
  readonly pairs: CompiledVariant['pairs'] | null
}

export async function compileOne(compiler: Compiler, id: string, target?: string): Promise<CompiledOne> {
  const { value, variants, ...rest } = await compiler.compile(id, target)
  const [only] = variants
  return {
    ...rest,
    value: value?.[0] ?? null,
    email: only?.email ?? null,
    verdicts: only?.verdicts ?? null,
    pairs: only?.pairs ?? null,
  }
}
