import path from 'node:path'
import { expect, it } from 'vitest'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { listUnknowable } from '../../src/report/checkReport.ts'
import { reportFormats } from '../../src/report/formats.ts'
import { openDictionaries } from '../../src/stages/load/openDictionaries.ts'
import { compileOne } from '../support/compileOne.ts'
import { repository, repositoryFiles, sampleIssues } from '../support/project.ts'

// The published newsletters, with their mistakes. Check that each finding is true before you change one of these files.
it.each(sampleIssues)('finds in %s what a careful editor would', async (id) => {
  const { value: project } = openProject(repositoryFiles, repositoryFiles)
  if (!project) throw new Error('the sample newsletter should be right')
  const spellerFor = openDictionaries(repositoryFiles, repositoryFiles, [])
  const { findings, verdicts } = await compileOne(openCompiler(project, { spellerFor }), id)
  const report = { findings: [], issues: [{ id, findings, verdicts }], unknowable: listUnknowable('the platform') }
  const said = reportFormats.pretty(report, {
    paint: (_, text) => text,
    version: '',
    forReader: (text) => text,
    pathOf: (file) => file,
  })
  await expect(said).toMatchFileSnapshot(path.join(repository, `test/rules/goldens/${id}.txt`))
})
