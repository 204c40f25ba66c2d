import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import { readOnce } from '../stages/load/readOnce.ts'
import { readSource } from '../stages/load/readSource.ts'
import { type Change, composeChanges } from './composeChanges.ts'
import { gatherFixes, includingBackslash, type UnfixedFinding, type WantedEdit } from './gatherFixes.ts'
import { type Examine, type Examined, examineWith, type State, tryOut } from './tryOut.ts'

export type { Examine } from './tryOut.ts'

export interface FixedFile {
  /** Relative to the project, with "/". */
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}

export interface FixPlan {
  /** In the order of their paths. */
  readonly files: readonly FixedFile[]
  /** In the order in which they were fixed; each place is in the file as it was before its round. */
  readonly fixed: readonly Finding[]
  /** All changes of each file, by offsets in `before`; applied together they give `after`. */
  readonly changes: readonly Change[]
  /** Findings in the fixed files whose fixes were not made; `examined` has them too. */
  readonly left: readonly UnfixedFinding[]
  /** The issues, examined in the fixed files. */
  readonly examined: readonly Examined[]
}

export interface FixInput {
  readonly files: Files
  readonly examine: Examine
}

/** Most fixes are made in the first rounds. Fixes that continue from this round to the last undo each other. */
const lateRound = 12
const maxRounds = 25

/**
 * Makes all certain fixes, in rounds, since one mistake may hide another. After each round the issues are examined
 * again; a fix that changes more than its own place, or causes a new error, is rejected.
 */
export async function planFixes({ files, examine }: FixInput): Promise<FixPlan> {
  const snapshot = readOnce(files)
  const endless = new Set<string>()
  for (;;) {
    const attempt = await attemptFixes(snapshot, examine, endless)
    if ('plan' in attempt) return attempt.plan
    for (const id of attempt.unfinished) endless.add(id)
  }
}

type Attempt = { readonly plan: FixPlan } | { readonly unfinished: readonly string[] }

/** Runs the rounds without the fixes of `endless` rules; returns the ids of more such rules if there is no end. */
async function attemptFixes(snapshot: Files, examine: Examine, endless: ReadonlySet<string>): Promise<Attempt> {
  const fixed: Finding[] = []
  const unfinished: string[] = []
  let changes: readonly Change[] = []
  let state = await examineWith(snapshot, new Map(), examine)
  for (let round = 0; ; round += 1) {
    const { applied, after, left } = await fixOnce(state, examine, endless)
    const findings = applied.flatMap((one) => one.findings)
    if (applied.length === 0) return { plan: planOf(state, fixed, changes, left) }
    if (round > lateRound) unfinished.push(...findings.map(({ id }) => id))
    if (round === maxRounds) return { unfinished }
    fixed.push(...findings)
    changes = withRound(changes, applied, state.files)
    state = after
  }
}

interface Round {
  readonly applied: readonly WantedEdit[]
  readonly after: State
  readonly left: readonly UnfixedFinding[]
}

async function fixOnce(before: State, examine: Examine, endless: ReadonlySet<string>): Promise<Round> {
  const { wanted, left } = gatherFixes(before, endless)
  const applied: WantedEdit[] = []
  const rejected: UnfixedFinding[] = []
  let after = before
  /** Tries all edits together; if that fails, each half, down to the single edits at fault. */
  const apply = async (some: readonly WantedEdit[]): Promise<void> => {
    const [one] = some
    if (!one) return
    const trial = await tryOut(before, [...applied, ...some], examine)
    if ('state' in trial) {
      applied.push(...some)
      after = trial.state
    } else if (some.length > 1) {
      const half = some.length >> 1
      await apply(some.slice(0, half))
      await apply(some.slice(half))
    } else {
      const wider = includingBackslash(one)
      if (wider) await apply([wider])
      else rejected.push(...one.findings.map((finding) => ({ finding, why: trial.why })))
    }
  }
  // Of overlapping fixes the first wins; the next is tried only if the first is rejected.
  let open = wanted
  while (open.length > 0) {
    const some = withoutOverlaps(open)
    await apply(some)
    open = open.filter((one) => !some.includes(one) && !applied.some((other) => areAdjacent(one, other)))
  }
  return { applied, after, left: [...left, ...rejected] }
}

function withoutOverlaps(wanted: readonly WantedEdit[]): WantedEdit[] {
  const chosen: WantedEdit[] = []
  for (const one of wanted) if (!chosen.some((other) => areAdjacent(one, other))) chosen.push(one)
  return chosen
}

/** Whether edits overlap or touch: text inserted between two that touch could belong to either. */
function areAdjacent(a: WantedEdit, b: WantedEdit): boolean {
  return a.path === b.path && a.from <= b.to && b.from <= a.to
}

function withRound(changes: readonly Change[], applied: readonly WantedEdit[], files: Files): Change[] {
  const paths = [...new Set([...changes, ...applied].map(({ path }) => path))].sort()
  return paths.flatMap((path) => {
    const own = <T extends { readonly path: string }>(all: readonly T[]) => all.filter((one) => one.path === path)
    return composeChanges(own(changes), own(applied), readSource(files, path).value?.text ?? '')
  })
}

function planOf(
  { snapshot, changed, examined }: State,
  fixed: readonly Finding[],
  changes: readonly Change[],
  left: readonly UnfixedFinding[],
): FixPlan {
  const files = [...changed].flatMap(([path, after]) => {
    const read = snapshot.read(path, Number.MAX_SAFE_INTEGER)
    return read.kind === 'file' ? [{ path, before: read.bytes, after }] : []
  })
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), fixed, changes, left, examined }
}
