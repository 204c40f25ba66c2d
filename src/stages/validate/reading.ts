import type { PictureRead, Reading } from '../../fields/fieldType.ts'
import { readField } from '../../fields/index.ts'
import type { Finding } from '../../model/finding.ts'

export type ReadPicture = (src: string, from: string) => PictureRead

interface KeptReading extends Reading {
  readonly findings: readonly Finding[]
}

/** A reading that keeps what it finds, in the order in which it was found. */
export function startReading(picture: ReadPicture): KeptReading {
  const findings: Finding[] = []
  const reading: KeptReading = {
    findings,
    picture,
    report: (finding) => void findings.push(finding),
    read: (raw, spec, field) => readField(raw, spec, reading, field),
  }
  return reading
}

/** Templates name no pictures. */
export const noPictures: ReadPicture = () => ({ kind: 'outside' })

/** What was read, unless something in it is wrong: then only the findings go on. */
export function outcome<T>(value: T, findings: readonly Finding[]) {
  return { value: findings.some(({ severity }) => severity === 'error') ? null : value, findings }
}
