import { defineUntranslatedRule } from './lib/untranslatedRule.ts'

const events = [
  { title: 'Summer meeting', start: '2026-06-11 10:00', zone: 'Europe/London', where: 'Cardiff Bay' },
  { title: 'Autumn meeting', start: '2026-09-17 10:00', zone: 'Europe/London', where: 'Cardiff Bay' },
]

export const itemNotTranslated = defineUntranslatedRule({
  id: 'item-not-translated',
  severity: 'warning',
  blocksFinal: true,
  summary: 'An event, a link or another item of a list is not translated.',
  why: 'Texts are never taken over from another language, so an item without a translation stays out of that language: its readers miss an event or a link. Dates, addresses and names need no translation. For a final build it is an error.',
  looksAt: 'lists of events, links and other items, for those that a translation leaves out.',
  say: ({ field, language, file }) => ({
    message: `This item of “${field}” has no ${language} yet: its texts stay out there.`,
    help: `Add it to “${field}” in ${file}: only its texts.`,
  }),
  isAbout: ({ kind, isPartners }) => kind === 'entry' && !isPartners,
  good: () => [
    {
      section: { type: 'diary', title: 'Dates', events },
      translation: {
        sections: [
          {
            title: 'Dyddiadau',
            events: [
              { title: 'Cyfarfod yr haf', where: 'Bae Caerdydd' },
              { title: 'Cyfarfod yr hydref', where: 'Bae Caerdydd' },
            ],
          },
        ],
      },
    },
  ],
  bad: () => [
    {
      section: { type: 'diary', title: 'Dates', events },
      translation: {
        sections: [{ title: 'Dyddiadau', events: [{ title: 'Cyfarfod yr haf', where: 'Bae Caerdydd' }] }],
      },
      at: ['title'],
    },
  ],
})
