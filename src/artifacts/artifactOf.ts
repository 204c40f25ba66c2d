import type { LetterRole, ReadableArtifact } from '../model/artifact.ts'

/** The artifact with this role and its text; null if the target does not list it. */
export function artifactOf<A extends ReadableArtifact>(
  { artifacts }: { readonly artifacts: readonly A[] },
  role: LetterRole,
): (A & { readonly text: string }) | null {
  return artifacts.find((one): one is A & { readonly text: string } => one.role === role && one.text !== null) ?? null
}
