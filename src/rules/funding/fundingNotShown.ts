import { appearances } from '../appearance.ts'
import { defineRule } from '../rule.ts'
import { emblemIn, noProfile, statementIn, statementPassages } from './acknowledgement.ts'
import { funded, funderAtTheEnd, mastheadWith } from './masthead.ts'

const text = (line: string) => ({
  'templates/layout/masthead.txt.hbs': `{{name}} {{#each line}}{{this}} {{/each}}${line}`,
})

export const fundingNotShown = defineRule<{ what: string }>({
  id: 'funding-not-shown',
  group: 'funding',
  severity: 'error',
  summary: 'The funder’s emblem or line is in newsletter.yaml, but not in the newsletter.',
  why: 'The emblem and the line have to be clearly visible to readers (Implementing Regulation (EU) No 821/2014, Article 4 (2); Regulation (EU) 2021/1060, Annex IX). The built-in masthead shows both; a masthead of your own has to as well.',
  looksAt: 'whether the emblem and the line are in each form of the finished email.',
  say: ({ what }) => ({
    message: `Readers do not see ${what} in the finished newsletter.`,
    help: 'Show {{emblem.src}} and each {{statement}} in templates/layout/masthead.mjml.hbs, as the built-in one does.',
  }),
  good: () => [
    funded({}),
    funded({}, { files: mastheadWith({}) }),
    funded(
      { profile: 'eu-2021-2027', statement: ['Co-funded by the European Union'] },
      {
        files: {
          ...mastheadWith({ statement: '' }),
          ...funderAtTheEnd,
          'templates/layout/closing.txt.hbs': 'Co-funded by the European Union',
          'templates/layout/closing.mjml.hbs': (funderAtTheEnd['templates/layout/closing.mjml.hbs'] ?? '').replace(
            'European Union European Regional Development Fund',
            'Co-funded by the <b>European</b> Union',
          ),
        },
      },
    ),
  ],
  bad: () => [
    {
      ...funded({}, { files: mastheadWith({ emblem: '' }) }),
      at: ['issues/example/emblem.png'],
    },
    {
      ...funded(
        {},
        {
          files: {
            ...mastheadWith({ statement: '{{#each statement}}{{/each}}' }),
            ...text('{{#each statement}}{{/each}}'),
          },
        },
      ),
      at: ['European Union', 'European Regional Development Fund'],
    },
    {
      ...funded(
        {},
        {
          files: mastheadWith({
            emblem:
              '<p style="margin:0;visibility:hidden"><img src="{{emblem.src}}" alt="{{emblem.alt}}" width="96"></p>',
          }),
        },
      ),
      at: ['issues/example/emblem.png'],
    },
  ],
  look: {
    issue(evidence, found) {
      const { funding } = evidence.newsletter
      if (!funding) return
      const told = new Set<string>()
      const passages = statementPassages(evidence)
      for (const rendered of evidence.rendered()) {
        const looks = appearances(rendered, 'light')
        const emblem = emblemIn(rendered, evidence, funding.emblem)
        if ((!emblem || looks?.get(emblem)?.hidden) && !told.has('emblem')) {
          told.add('emblem')
          found(funding.emblem.place, { what: 'the funder’s emblem' })
        }
        const { runs, missing } = statementIn(rendered, funding.statement)
        const isHidden =
          missing.length === 0 && runs.length > 0 && runs.every(({ element }) => looks?.get(element)?.hidden)
        for (const part of isHidden ? funding.statement : missing) {
          if (told.has(part)) continue
          told.add(part)
          const passage = passages.find((one) => one.text === part)
          found(passage?.at(0, part.length) ?? null, { what: `“${part}”` })
        }
      }
    },
  },
  unable: noProfile,
})
