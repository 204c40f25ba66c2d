import * as calendar from './calendar.ts'
import * as dates from './dates.ts'
import * as dictionary from './dictionary.ts'
import * as events from './events.ts'
import * as eventsRecord from './eventsRecord.ts'
import * as fields from './fields.ts'
import * as fileContents from './fileContents.ts'
import * as files from './files.ts'
import * as finalBuild from './finalBuild.ts'
import * as fixes from './fixes.ts'
import * as frontMatter from './frontMatter.ts'
import * as hosting from './hosting.ts'
import * as links from './links.ts'
import * as look from './look.ts'
import * as markdown from './markdown.ts'
import * as names from './names.ts'
import * as otherKinds from './otherKinds.ts'
import * as output from './output.ts'
import * as pastes from './pastes.ts'
import * as pictures from './pictures.ts'
import * as picturesOnWeb from './picturesOnWeb.ts'
import * as records from './records.ts'
import * as repetition from './repetition.ts'
import * as sectionFiles from './sectionFiles.ts'
import * as templates from './templates.ts'
import * as translationFiles from './translationFiles.ts'
import * as translations from './translations.ts'
import * as yaml from './yaml.ts'

/** The findings of all stages but check, whose findings are the rules in `rules/`. */
export const findingKinds = [
  files,
  fileContents,
  sectionFiles,
  otherKinds,
  yaml,
  frontMatter,
  fields,
  names,
  translationFiles,
  translations,
  links,
  markdown,
  pictures,
  picturesOnWeb,
  hosting,
  records,
  finalBuild,
  pastes,
  dates,
  calendar,
  eventsRecord,
  events,
  repetition,
  templates,
  look,
  fixes,
  dictionary,
  output,
].flatMap((group) => Object.values(group))
