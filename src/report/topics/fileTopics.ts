import type { Catalogue } from '../../catalogue.ts'
import { wrapText } from '../../lib/text/wrap.ts'
import type { Contract } from '../../model/contract.ts'
import { issueContract } from '../../stages/validate/validateIssue.ts'
import { newsletterContract } from '../../stages/validate/validateNewsletter.ts'
import { shortFieldList } from '../fieldList.ts'
import { exampleBlock, paragraphs, type Topic } from './topic.ts'

export function fileTopics({ fields, targets }: Catalogue): readonly Topic[] {
  const file = (
    name: string,
    aliases: readonly string[],
    about: readonly string[],
    contract: Contract,
    examples: readonly string[],
  ): Topic => ({
    name,
    aliases,
    kind: 'file',
    group: 'files',
    summary: about[0] ?? '',
    text: () =>
      paragraphs(
        ...about.map((words) => wrapText(words, 78)),
        ...examples,
        `Fields:\n\n${shortFieldList(contract, fields)}`,
        wrapText(more, 78),
      ),
  })
  return [
    file(
      'newsletter',
      ['newsletter.yaml'],
      [
        'What all issues have in common: newsletter.yaml, at the top of the project.',
        'One line is enough. Everything else has a default, or is left out.',
      ],
      newsletterContract(targets),
      [
        exampleBlock('name: Parish news', 'The shortest newsletter.yaml:'),
        exampleBlock(newsletterExample, 'One that says more:'),
      ],
    ),
    file(
      'issue',
      ['issue.yaml', 'issue.md', 'issues'],
      [
        'One edition of the newsletter: a file in the folder issues, such as issues/spring.yaml, or a folder with issue.yaml in it.',
        'Its sections stand in a list, each beginning with its type; “file: NAME” takes one from a file of its own. In a folder, files such as 10-story.md are its sections in the order of their numbers.',
      ],
      issueContract,
      [exampleBlock(issueExample)],
    ),
    file(
      'translation',
      ['translations'],
      [
        'What differs in another language: a file beside its source, with the language before its ending, such as issues/spring.cy.yaml beside issues/spring.yaml, or newsletter.cy.yaml.',
        'It has the fields of its source, and only those that read differently. Dates, addresses, pictures and names are taken over. Sections pair by their id, or else by their place. A short text may have its languages in one place instead: “title: { en: Spring, cy: Gwanwyn }”.',
      ],
      {
        subject: { ...issueContract.subject, required: false },
        preview: issueContract.preview,
        sections: issueContract.sections,
      },
      [exampleBlock(translationExample)],
    ),
  ]
}

const more = 'Each of these names can be explained, and so can what a field holds, such as “cohes3ion explain picture”.'

const newsletterExample = `name: Parish news
sender: { name: Parish council, email: clerk@example.org }
about: Parish news tells you what the council has decided.
website: { text: The council’s website, href: "https://www.example.org/" }
zones: [Europe/London]
colours: { deep: "#10243E" }`

const issueExample = `number: 1
date: 2026-05-01
subject: The hall opens again
preview: What was done over the winter, and whom to ask for a key.

sections:
  - type: story
    title: The hall opens again
    body: |
      The floor is new, and the kitchen has **two ovens**.
    link: { text: Book the hall, href: "https://www.example.org/hall" }`

const translationExample = `subject: Mae’r neuadd yn ailagor

sections:
  - title: Mae’r neuadd yn ailagor
    body: |
      Mae’r llawr yn newydd.
    link: { text: Archebwch y neuadd }`
