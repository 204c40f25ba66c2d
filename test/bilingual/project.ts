import { stringify } from 'yaml'
import type { CompiledIssue } from '../../src/compiler.ts'
import type { BilingualForm } from '../../src/model/bilingual.ts'
import type { Email } from '../../src/model/email.ts'
import type { Files } from '../../src/model/files.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { issueContract } from '../../src/stages/validate/validateIssue.ts'
import { inShort, picture, repositoryFiles } from '../support/project.ts'
import { contractOf, type Fields, type Translator, translateFields } from './translate.ts'

/** An issue as YAML values. */
export interface IssueFields {
  readonly head: Fields
  readonly sections: readonly Fields[]
}

export type Texts = { readonly [path: string]: string | Uint8Array }

/** Compiles an issue in all its languages, without rules unless `isChecked`. */
export async function compileAll(
  files: Files,
  { isChecked = false, target = 'govdelivery' } = {},
): Promise<CompiledIssue> {
  const { value: project, findings } = openProject(files, repositoryFiles)
  if (!project) throw new Error(findings.map(inShort).join('\n'))
  const compiler = openCompiler(project, isChecked ? {} : { leftOut: () => 'its own tests do' })
  return compiler.compile('test', target)
}

/** What readers get of an issue without an error: lines of the inbox, and the files with their content. */
export async function sentOf(texts: Texts, target?: string) {
  return (await builtFrom(texts, target)).map(({ subject, preview, artifacts }) => {
    return {
      subject,
      preview,
      files: artifacts.map(({ name, bytes }) => [name, Buffer.from(bytes()).toString('latin1')]),
    }
  })
}

export async function builtFrom(texts: Texts, target?: string): Promise<readonly Email[]> {
  const { value, findings } = await compileAll(memoryFiles(texts), { ...(target && { target }) })
  if (!value) throw new Error(findings.map(inShort).join('\n'))
  return value
}

const yaml = (value: unknown) => stringify(value, { lineWidth: 0 })

export function bilingualNewsletter(
  newsletter: Fields,
  bilingual: BilingualForm,
  languages: readonly string[] = ['en', 'cy'],
): Texts {
  return inOneLanguage({ ...newsletter, languages, bilingual })
}

export function inOneLanguage(newsletter: Fields): Texts {
  return { 'newsletter.yaml': yaml(newsletter), 'picture.png': picture }
}

/** Where an issue's sections stand: in its own file, in files of their own, or in Markdown where they have a text. */
export type Arrangement = 'one file' | 'folder' | 'Markdown'

/** The files of an issue in English, or with `lang` those that translate it. */
export function issueFiles({ head, sections }: IssueFields, where: Arrangement, lang?: string): Texts {
  const named = (stem: string, ending: string) => `issues/test/${stem}${lang ? `.${lang}` : ''}.${ending}`
  const pictures = { 'issues/test/picture.png': picture, 'issues/picture.png': picture }
  if (where === 'one file') {
    const path = lang ? `issues/test.${lang}.yaml` : 'issues/test.yaml'
    return { ...pictures, [path]: yaml({ ...head, sections }) }
  }
  const written = sections.map(({ body, ...fields }, i) => {
    if (where === 'folder' || typeof body !== 'string') {
      const all = body === undefined ? fields : { ...fields, body }
      return [named(`${i}-s`, 'yaml'), yaml(all)] as const
    }
    return [named(`${i}-s`, 'md'), `---\n${yaml(fields)}---\n${body}\n`] as const
  })
  return { ...pictures, [named('issue', 'yaml')]: yaml(head), ...Object.fromEntries(written) }
}

/** An issue's translation. */
export function translateIssue({ head, sections }: IssueFields, translator: Translator): IssueFields {
  const { lang: _, ...own } = head
  return {
    head: translateFields(own, issueContract, translator),
    sections: sections.map(({ type, ...fields }) => translateFields(fields, contractOf(type), translator)),
  }
}
