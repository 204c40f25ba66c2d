import type { LetterRole, ReadableArtifact } from '../model/artifact.ts'

/** The letter in one of its forms; null where the target does not ask for it. */
export function artifactOf<A extends ReadableArtifact>(
  { artifacts }: { readonly artifacts: readonly A[] },
  role: LetterRole,
): (A & { readonly text: string }) | null {
  return artifacts.find((one): one is A & { readonly text: string } => one.role === role && one.text !== null) ?? null
}
