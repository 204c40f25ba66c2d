import { type Catalogue, type Registered, registered } from './catalogue.ts'
import type { FieldType, FieldTypes } from './fields/fieldType.ts'
import { byName } from './fields/index.ts'
import { templateMissing } from './findings/templates.ts'
import { digest } from './lib/cache/digest.ts'
import { memo, once, weakMemo } from './lib/cache/memo.ts'
import { memoLast } from './lib/cache/memoLast.ts'
import type { Outcome } from './model/finding.ts'
import type { LanguageWords } from './model/languageWords.ts'
import type { RawMap } from './model/raw.ts'
import type { SectionType } from './model/sectionType.ts'
import type { Source } from './model/source.ts'
import { openLanguages } from './openLanguages.ts'
import { prepared } from './prepared.ts'
import type { Rule } from './rules/rule.ts'
import { listTemplates, loadTemplate, type TemplateFolders } from './stages/load/loadTemplate.ts'
import { parseYaml } from './stages/load/parseYaml.ts'
import { andThen } from './stages/validate/readContext.ts'
import { templateFindings } from './stages/validate/templateFindings.ts'
import { validateContract } from './stages/validate/validateContract.ts'
import { validateFunder } from './stages/validate/validateFunder.ts'
import { validateTheme } from './stages/validate/validateTheme.ts'
import { validateWords } from './stages/validate/validateWords.ts'
import type { Target } from './targets/target.ts'

/** What a program registers itself; an entry with the name of a built-in one replaces it. */
export interface Extensions {
  readonly fields?: readonly FieldType[]
  readonly rules?: readonly Rule[]
  readonly targets?: readonly Target[]
}

/** Opens the catalogue of a project; with empty project files, of the built-in entries alone. */
export function openCatalogue(folders: TemplateFolders, own: Extensions = {}): Catalogue {
  const { fields, rules, targets } = withExtensions(own)
  const read = memo((path: string) => loadTemplate(folders, path))
  const source = (path: string) => read(path).value
  const template = (theme: string, path: string) => source(`themes/${theme}/${path}`) ?? source(path)
  /** Errors of templates that exist and cannot be read. */
  const templateErrors = (theme: string, type: string) =>
    ['.mjml.hbs', '.txt.hbs']
      .map((ending) => `sections/${type}/section${ending}`)
      .flatMap((path) => [...read(`themes/${theme}/${path}`).findings, ...read(path).findings])
      .filter(({ severity }) => severity === 'error')
  const contractPath = (type: string) => `sections/${type}/section.yaml`

  /** Reads an entry from its .yaml file: from `known` when its text is in there, else by parsing and validating. */
  const entry = <T>(id: string, path: string, known: ReadonlyMap<string, Omit<T, 'id'>>, validate: Validate<T>) => {
    const { value: file, findings } = read(path)
    if (!file)
      return {
        value: null,
        findings: findings.length ? findings : [templateMissing.at(null, { path: `templates/${path}` })],
      }
    const ready = known.get(textDigest(file))
    return ready
      ? { value: withId(ready)(id) as T, findings }
      : andThen(parseYaml(file), (root) => validate(id, root, fields))
  }

  const templateFindingsIn = memo((theme: string) => {
    const find = (path: string) => template(theme, path)
    const digestAt = memo((path: string) => {
      const file = find(path)
      return file && textDigest(file)
    })
    return memo((type: SectionType) => {
      const checked = prepared.checked.get(digestAt(contractPath(type.id)) ?? '') ?? []
      const unchanged = checked.length > 0 && checked.every(([path, then]) => digestAt(path) === then)
      const wrong = templateErrors(theme, type.id)
      return unchanged ? [] : wrong.length > 0 ? wrong : templateFindings(type, fields, find)
    })
  })

  const words = () => {
    const files = listTemplates(folders, 'languages').map((id) => ({ id, ...read(`languages/${id}/words.yaml`) }))
    const known = readWords(files.flatMap(({ id, value: file }) => (file ? [{ id, file }] : [])))
    const findings = [...files.flatMap((one) => one.findings), ...known.findings]
    return { value: files.some((one) => !one.value && one.findings.length > 0) ? null : known.value, findings }
  }

  return {
    fields,
    rules,
    targets,
    sectionTypes: listTemplates(folders, 'sections'),
    themes: listTemplates(folders, 'themes'),
    funders: listTemplates(folders, 'funders'),
    partials: listTemplates(folders, 'partials'),
    template,
    sectionType: memo((id) => entry(id, contractPath(id), prepared.sectionTypes, validateContract)),
    example: (id) => source(`sections/${id}/example.yaml`)?.text ?? null,
    templateFindings: (type, theme) => templateFindingsIn(theme)(type),
    theme: memo((id) => entry(id, `themes/${id}/theme.yaml`, prepared.themes, validateTheme)),
    ...openLanguages(folders, read, fields),
    words: once(words),
    funder: memo((id) => entry(id, `funders/${id}.yaml`, prepared.funders, validateFunder)),
  }
}

/** Built-in files are read once, and so are their digests worked out once. */
const textDigest = weakMemo(({ text }: Source) => digest([text]))

/** Returns the same object for the same id: rules memoize by identity while the preview reopens a project. */
const withId = weakMemo((ready: object) => memo((id: string) => ({ ...ready, id })))

type Validate<T> = (id: string, root: RawMap, fields: FieldTypes) => Outcome<T>

function withExtensions({ fields = [], rules = [], targets = [] }: Extensions): Registered {
  return {
    fields: new Map([...registered.fields, ...byName(fields)]),
    rules: replaceById(registered.rules, rules),
    targets: replaceById(registered.targets, targets),
  }
}

function replaceById<T extends { readonly id: string }>(known: readonly T[], own: readonly T[]): readonly T[] {
  if (own.length === 0) return known
  const ids = own.map(({ id }) => id)
  return [...known.filter(({ id }) => !ids.includes(id)), ...own]
}

/** Returns the same object while the files are the same: rules memoize much by the identity of all lists together. */
const readWords = memoLast(
  (files: readonly WordsFile[]) => files.flatMap(({ id, file }) => [id, file.path, file.text]),
  (files): Outcome<readonly LanguageWords[]> => {
    const outcomes = files.map(({ id, file }): Outcome<LanguageWords> => {
      const ready = prepared.words.get(digest([file.text]))
      return ready
        ? { value: { ...ready, id }, findings: [] }
        : andThen(parseYaml(file), (root) => validateWords(id, root, registered.fields))
    })
    const values = outcomes.flatMap(({ value }) => (value === null ? [] : [value]))
    return {
      value: values.length === outcomes.length ? values : null,
      findings: outcomes.flatMap(({ findings }) => findings),
    }
  },
)

interface WordsFile {
  readonly id: string
  readonly file: Source
}
