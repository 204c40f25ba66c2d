import type { Finding } from '../model/finding.ts'

export function isError({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error'
}
