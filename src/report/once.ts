import type { Finding } from '../model/finding.ts'

/** Lets each finding through the first time only: several issues share newsletter.yaml, and what is found there. */
export function once(): (findings: readonly Finding[]) => Finding[] {
  const said = new Set<string>()
  return (findings) =>
    findings.filter(({ id, message, place }) => {
      if (!place) return true
      const key = `${id} ${place.source.path} ${place.from} ${place.to} ${message}`
      return !said.has(key) && said.add(key)
    })
}
