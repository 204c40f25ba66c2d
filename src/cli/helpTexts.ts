import { ruleGroups } from '../rules/rule.ts'
import { targets } from '../targets/index.ts'

// What --help shows below the options. nameAnIssue replaces issue-5 in it by an issue of the project.

export const programHelp = `
Examples:
  cohes3ion build issue-5           build one issue into out/issue-5
  cohes3ion preview issue-5         look at it while you write it
  cohes3ion check issue-5           have it looked over before it goes out
  cohes3ion explain spotlight       the fields of a section, with an example
  cohes3ion explain unknown-field   what a message means`

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

export const schemaHelp = `
It writes JSON Schemas to .cohes3ion/schema, beside newsletter.yaml. An editor with
YAML support, such as Visual Studio Code with Red Hat's YAML extension, uses one
where a file begins with a line such as:

  # yaml-language-server: $schema=../.cohes3ion/schema/issue.json

Run it again when you have changed languages, or templates of your own.`

export const explainHelp = `
Examples:
  cohes3ion explain
  cohes3ion explain diary                 a section, with an example
  cohes3ion explain newsletter            what newsletter.yaml may say
  cohes3ion explain link                  how a link is written
  cohes3ion explain picture-without-alt   what a message means
  cohes3ion explain messages              all messages of one kind, in a list`
