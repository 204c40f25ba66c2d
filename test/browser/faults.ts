/** Faults, each listed once with all the circumstances in which it occurs. */
export interface Faults {
  add(circumstance: string, faults: readonly string[]): void
  list(): readonly string[]
}

export function gatherFaults(): Faults {
  const circumstances = new Map<string, string[]>()
  return {
    add(circumstance, faults) {
      for (const fault of new Set(faults)) circumstances.set(fault, [...(circumstances.get(fault) ?? []), circumstance])
    },
    list: () => [...circumstances].map(([fault, all]) => `${fault} (${all.join('; ')})`),
  }
}
