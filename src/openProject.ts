import { noNewsletter } from './findings/files.ts'
import { templateMissing } from './findings/templates.ts'
import { memo } from './lib/memo.ts'
import type { Files } from './model/files.ts'
import type { Outcome } from './model/finding.ts'
import type { Catalogue, Project } from './model/project.ts'
import type { RawMap } from './model/raw.ts'
import type { SectionType } from './model/sectionType.ts'
import { listTemplates, loadTemplate, loadTemplateFields, type TemplateFolders } from './stages/load/loadTemplate.ts'
import { readFile } from './stages/load/readFile.ts'
import { readPicture } from './stages/load/readPicture.ts'
import { templateFindings } from './stages/validate/templateFindings.ts'
import { validateContract } from './stages/validate/validateContract.ts'
import { validateLanguage } from './stages/validate/validateLanguage.ts'
import { validateNewsletter } from './stages/validate/validateNewsletter.ts'
import { validateTheme } from './stages/validate/validateTheme.ts'

/** A project's newsletter.yaml and templates, ready for any of its issues. */
export function openProject(files: Files, builtIn: Files): Outcome<Project> {
  const catalogue = openCatalogue({ project: files, builtIn })
  const { value: root, findings } = readFile(files, 'newsletter.yaml')
  if (!root) return { value: null, findings: findings.length ? findings : [noNewsletter.at(null, {})] }
  const newsletter = validateNewsletter(root, catalogue, (src, from) => readPicture(files, src, from))
  return {
    value: newsletter.value && { files, newsletter: newsletter.value, catalogue },
    findings: [...findings, ...newsletter.findings],
  }
}

/** The section types, themes and languages of a project, or with no files of its own of the program alone. */
export function openCatalogue(folders: TemplateFolders): Catalogue {
  const source = memo((path: string) => loadTemplate(folders, path).value)
  const fields = (path: string) => loadTemplateFields(folders, path)
  const template = (theme: string, path: string) => source(`themes/${theme}/${path}`) ?? source(path)

  const driftIn = memo((theme: string) =>
    memo((type: SectionType) => templateFindings(type, (path) => template(theme, path))),
  )

  return {
    sectionTypes: listTemplates(folders, 'sections'),
    themes: listTemplates(folders, 'themes'),
    languages: listTemplates(folders, 'languages'),
    partials: listTemplates(folders, 'partials'),
    template,
    sectionType: memo((id) => {
      const folder = `sections/${id}`
      return chain(fields(`${folder}/section.yaml`), `${folder}/section.yaml`, (root) =>
        validateContract(id, root, source(`${folder}/example.yaml`)?.text ?? null),
      )
    }),
    drift: (type, theme) => driftIn(theme)(type),
    theme: memo((id) =>
      chain(fields(`themes/${id}/theme.yaml`), `themes/${id}/theme.yaml`, (root) => validateTheme(id, root)),
    ),
    language: memo((id) =>
      chain(fields(`languages/${id}.yaml`), `languages/${id}.yaml`, (root) => validateLanguage(id, root)),
    ),
  }
}

/** Goes on with what was read, if it was. A file that is not there at all is a finding too. */
function chain<T>(read: Outcome<RawMap>, path: string, next: (root: RawMap) => Outcome<T>): Outcome<T> {
  const { value: root, findings } = read
  if (!root)
    return {
      value: null,
      findings: findings.length ? findings : [templateMissing.at(null, { path: `templates/${path}` })],
    }
  const { value, findings: more } = next(root)
  return { value, findings: [...findings, ...more] }
}
