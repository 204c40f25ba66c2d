import { ruleGroups } from '../rules/rule.ts'
import { targets } from '../targets/index.ts'

// What --help shows below the options. nameAnIssue replaces issue-5 in it by an issue of the project.

export const programHelp = `
Examples:
  cohes3ion build issue-5           build one issue into out/issue-5
  cohes3ion preview issue-5         look at it while you write it
  cohes3ion check issue-5           have it looked over before it goes out
  cohes3ion verify issue-5 a.html   ask whether this file is what was approved
  cohes3ion explain spotlight       the fields of a section, with an example
  cohes3ion explain unknown-field   what a message means`

export const buildHelp = `
Targets:
${targets.map(({ id, summary }) => `  ${id.padEnd(12)} ${summary}`).join('\n')}

Examples:
  cohes3ion build issue-5
  cohes3ion build --all
  cohes3ion build issue-5 --out ~/newsletters
  cohes3ion build issue-5 --final
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
  cohes3ion check issue-5 --final
  cohes3ion check --all --strict --format github`

export const verifyHelp = `
It exits with 0 for yes, and with nothing else for yes. It writes nothing.

Examples:
  cohes3ion verify issue-5
  cohes3ion verify issue-5 ~/Downloads/bulletin.html
  pbpaste | cohes3ion verify issue-5 -
  cohes3ion verify issue-5 bulletin.html --lang cy
  cohes3ion verify issue-5 bulletin.html --format json`

export const previewHelp = `
Examples:
  cohes3ion preview issue-5
  cohes3ion preview
  cohes3ion preview issue-5 --no-open --port 8080`

export const imagesHelp = `
The addresses stand in records/issue-5/hosted.yaml, which you may edit.

Examples:
  cohes3ion images issue-5 --open                    what to upload, and the folder with it
  cohes3ion images issue-5 --paste addresses.txt     one address a line
  cohes3ion images issue-5 --paste page.html         the page that lists the uploaded pictures`

export const sendTestHelp = `
Your mail server, in the environment or in a file outside of the newsletter (docs/test-mail.md):
  COHES3ION_SMTP_URL    smtps://NAME:PASSWORD@smtp.example.org:465
  COHES3ION_SMTP_FROM   ann@example.org

Examples:
  cohes3ion send-test issue-5 --to ann@example.org
  cohes3ion send-test issue-5 --to ann@example.org,ben@example.org --yes
  cohes3ion send-test issue-5 --to ann@example.org --lang cy`

export const explainHelp = `
Examples:
  cohes3ion explain
  cohes3ion explain diary
  cohes3ion explain picture-without-alt`
