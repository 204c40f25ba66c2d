import type { CompiledIssue, Compiler } from '../../src/compiler.ts'
import type { Email } from '../../src/model/email.ts'

/** The result of a compile of an issue in one language; null from the stage on that an error has ended. */
export interface CompiledOne extends Pick<CompiledIssue, 'findings' | 'manuscript'> {
  readonly value: Email | null
  readonly email: Email | null
  readonly verdicts: CompiledIssue['verdicts'] | null
  readonly pairs: CompiledIssue['pairs'] | null
}

export async function compileOne(compiler: Compiler, id: string, target?: string): Promise<CompiledOne> {
  const { value, emails, verdicts, pairs, ...rest } = await compiler.compile(id, target)
  const [email = null] = emails
  return { ...rest, value: value?.[0] ?? null, email, verdicts: email && verdicts, pairs: email && pairs }
}
