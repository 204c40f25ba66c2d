import { ruleGroups } from '../rules/rule.ts'
import { targets } from '../targets/index.ts'

// What --help shows below the options. nameAnIssue replaces issue-5 in it by an issue of the project.

export const programHelp = `
Examples:
  cohes3ion init                    begin a newsletter in an empty folder
  cohes3ion new summer              begin the next issue from the last one
  cohes3ion build issue-5           build one issue into out/issue-5
  cohes3ion preview issue-5         look at it while you write it
  cohes3ion check issue-5           have it looked over before it goes out
  cohes3ion explain spotlight       the fields of a section, with an example
  cohes3ion explain unknown-field   what a message means`

export const initHelp = `
Examples:
  cohes3ion init
  cohes3ion init my-newsletter
  cohes3ion init --name "Parish news" --languages cy,en --bilingual two-mails --yes

An answer of “none” leaves a field out. With --yes, or where the input ends, the rest is as
the questions propose it.`

export const newHelp = `
Sections and their headings are those of the last issue. Words in brackets keep a place free for yours;
dates still to come are taken along.

Examples:
  cohes3ion new summer
  cohes3ion new summer --keep notice,links
  cohes3ion new summer --sections story,spotlight,diary
  cohes3ion new summer --from issue-5 --date 2026-12-01`

export const buildHelp = `
Targets:
${targets.map(({ id, summary }) => `  ${id.padEnd(12)} ${summary}`).join('\n')}

Examples:
  cohes3ion build issue-5
  cohes3ion build --all
  cohes3ion build issue-5 --out ~/newsletters
  cohes3ion build issue-5 --format json`

export const checkHelp = `
Groups of rules: ${ruleGroups.join(', ')}.

With --online, what your organisation has between you and the web:
  HTTPS_PROXY, HTTP_PROXY, NO_PROXY       the proxy; used by Node.js 22.21, 24.5 and newer
  NODE_EXTRA_CA_CERTS=/path/to/file.pem   a certificate of its own; used by all
  NODE_OPTIONS=--use-system-ca            the certificates of the system; 22.15, 24 and newer

Examples:
  cohes3ion check issue-5
  cohes3ion check issue-5 --skip spelling
  cohes3ion check issue-5 --only links,dates
  cohes3ion check issue-5 --dry-run
  cohes3ion check issue-5 --fix
  cohes3ion check issue-5 --online
  cohes3ion check --all --strict --format github`

export const previewHelp = `
Examples:
  cohes3ion preview issue-5
  cohes3ion preview
  cohes3ion preview issue-5 --no-open --port 8080`

export const explainHelp = `
Examples:
  cohes3ion explain
  cohes3ion explain diary
  cohes3ion explain picture-without-alt`
