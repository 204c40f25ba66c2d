import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import { readOnce } from '../stages/load/readOnce.ts'
import { readSource } from '../stages/load/readSource.ts'
import { type Change, composeChanges } from './composeChanges.ts'
import { gatherFixes, type LeftFinding, type WantedEdit, withEscape } from './gatherFixes.ts'
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
  /** In the order in which they were fixed. A place is in the file as it was when its turn came. */
  readonly fixed: readonly Finding[]
  /** What that changes in each file as it was; made all at once they give just what is in `after`. */
  readonly changes: readonly Change[]
  /** Still found in the fixed files, though each has a fix; `examined` has them too. */
  readonly left: readonly LeftFinding[]
  /** What is found in the fixed files. */
  readonly examined: readonly Examined[]
}

export interface FixInput {
  readonly files: Files
  readonly examine: Examine
}

/** What can be fixed mostly is at once. Fixes that are made so late, and up to the end, work against each other. */
const late = 12
const mostRounds = 25

/**
 * Fixes all that can be for certain: round by round, since one mistake may hide another. After each round the issues
 * are examined again; a fix that changes more than it says, or makes a mistake of its own, is left out.
 */
export async function planFixes({ files, examine }: FixInput): Promise<FixPlan> {
  const snapshot = readOnce(files)
  const endless = new Set<string>()
  for (;;) {
    const attempt = await attemptFixes(snapshot, examine, endless)
    if ('plan' in attempt) return attempt.plan
    for (const id of attempt.unsettled) endless.add(id)
  }
}

type Attempt = { readonly plan: FixPlan } | { readonly unsettled: readonly string[] }

/** Begins anew without those rules whose fixes have never come to an end. */
async function attemptFixes(snapshot: Files, examine: Examine, restless: ReadonlySet<string>): Promise<Attempt> {
  const fixed: Finding[] = []
  const unsettled: string[] = []
  let changes: readonly Change[] = []
  let state = await examineWith(snapshot, new Map(), examine)
  for (let round = 0; ; round += 1) {
    const { taken, after, left } = await fixOnce(state, examine, restless)
    const findings = taken.flatMap((one) => one.findings)
    if (taken.length === 0) return { plan: planOf(state, fixed, changes, left) }
    if (round > late) unsettled.push(...findings.map(({ id }) => id))
    if (round === mostRounds) return { unsettled }
    fixed.push(...findings)
    changes = withRound(changes, taken, state.files)
    state = after
  }
}

interface Round {
  readonly taken: readonly WantedEdit[]
  readonly after: State
  readonly left: readonly LeftFinding[]
}

async function fixOnce(before: State, examine: Examine, restless: ReadonlySet<string>): Promise<Round> {
  const { wanted, left } = gatherFixes(before, restless)
  const taken: WantedEdit[] = []
  const refused: LeftFinding[] = []
  let after = before
  /** All at once; when that goes wrong, one half after the other, down to those that are at fault. */
  const take = async (some: readonly WantedEdit[]): Promise<void> => {
    const [one] = some
    if (!one) return
    const trial = await tryOut(before, [...taken, ...some], examine)
    if ('state' in trial) {
      taken.push(...some)
      after = trial.state
    } else if (some.length > 1) {
      const half = some.length >> 1
      await take(some.slice(0, half))
      await take(some.slice(half))
    } else {
      const wider = withEscape(one)
      if (wider) await take([wider])
      else refused.push(...one.findings.map((finding) => ({ finding, why: trial.why })))
    }
  }
  // Where fixes overlap the first one wins; the next has its turn when that one was no good.
  let open = wanted
  while (open.length > 0) {
    const some = firstOfEach(open)
    await take(some)
    open = open.filter((one) => !some.includes(one) && !taken.some((other) => meet(one, other)))
  }
  return { taken, after, left: [...left, ...refused] }
}

function firstOfEach(wanted: readonly WantedEdit[]): WantedEdit[] {
  const chosen: WantedEdit[] = []
  for (const one of wanted) if (!chosen.some((other) => meet(one, other))) chosen.push(one)
  return chosen
}

/** Neighbours too: what is put in between the two would be of either. */
function meet(a: WantedEdit, b: WantedEdit): boolean {
  return a.path === b.path && a.from <= b.to && b.from <= a.to
}

function withRound(changes: readonly Change[], taken: readonly WantedEdit[], files: Files): Change[] {
  const paths = [...new Set([...changes, ...taken].map(({ path }) => path))].sort()
  return paths.flatMap((path) => {
    const own = <T extends { readonly path: string }>(all: readonly T[]) => all.filter((one) => one.path === path)
    return composeChanges(own(changes), own(taken), readSource(files, path).value?.text ?? '')
  })
}

function planOf(
  { snapshot, changed, examined }: State,
  fixed: readonly Finding[],
  changes: readonly Change[],
  left: readonly LeftFinding[],
): FixPlan {
  const files = [...changed].flatMap(([path, after]) => {
    const read = snapshot.read(path, Number.MAX_SAFE_INTEGER)
    return read.kind === 'file' ? [{ path, before: read.bytes, after }] : []
  })
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), fixed, changes, left, examined }
}
