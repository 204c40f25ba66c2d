import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { positionAt } from '../../src/lib/text/lines.ts'
import type { Finding } from '../../src/model/finding.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { issueIds } from '../../src/stages/load/issueIds.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { openDictionaries } from '../../src/stages/load/openDictionaries.ts'
import { compileOne } from '../support/compileOne.ts'
import { repositoryFiles, textOf } from '../support/project.ts'

/** A mistake of an office, with the words around it. */
export interface Mistake {
  readonly file: string
  readonly at: string
  readonly mistake: string
  /** Lines of the plain text which prove that it does no harm, as it is printed as it was meant. */
  readonly printed?: string
  /** Why only a person can see it: decided when the text was written, before rules were run on it. */
  readonly person?: string
}

/** The length of an email depends more on the templates than on its text. */
const leftOut = ({ id }: Rule) => (id === 'email-too-long' || id === 'email-long-when-sent' ? 'not of the text' : null)

const spellerFor = openDictionaries(repositoryFiles, memoryFiles({}), [])

export interface CheckedOffice {
  /** With questions, except those that are asked about every picture. */
  readonly findings: readonly Finding[]
  /** The plain text. */
  readonly text: string
}

/** The findings in the issue of an office, and its plain text. */
export async function checkOffice(folder: string): Promise<CheckedOffice> {
  const files = diskFiles(folder)
  const { value: project, findings } = openProject(files, repositoryFiles)
  const [id = ''] = issueIds(files)
  const compiled = project && (await compileOne(openCompiler(project, { spellerFor, leftOut }), id))
  const questions = (compiled?.verdicts ?? []).filter(({ rule }) => rule !== 'alt-text-fits')
  return {
    findings: [...findings, ...(compiled?.findings ?? []), ...questions.flatMap((one) => one.questions)],
    text: compiled?.email ? textOf(compiled.email, 'text') : '',
  }
}

/** Whether a mistake is found, or does no harm as it is printed as it was meant. */
export function isAnswered(mistake: Mistake, { findings, text }: CheckedOffice, folder: string): boolean {
  if (mistake.printed !== undefined) return text.replace(/^ +/gm, '').includes(mistake.printed)
  return findings.some((finding) => isAt(finding, mistake, folder))
}

export function mistakesOf(folder: string): readonly Mistake[] {
  return parse(readFileSync(`${folder}/mistakes.yaml`, 'utf8'))
}

/** Whether a finding is at a mistake: in its lines, or in a file as a whole. */
export function isAt({ place, message, help }: Finding, { file, at }: Mistake, folder: string): boolean {
  const text = readFileSync(`${folder}/${file}`, 'utf8')
  const from = text.indexOf(at)
  if (from === -1 || text.includes(at, from + 1)) throw new Error(`${file}: “${at}” must stand there once`)
  if (place?.source.path !== file) return `${message} ${help}`.includes(file.replace(/^.*\//, ''))
  const line = (offset: number) => positionAt(place.source.text, offset).line
  return line(place.from) <= line(from + at.length) && line(from) <= line(Math.max(place.from, place.to - 1))
}
