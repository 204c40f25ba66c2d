import { defineBlockRule } from './lib/blockRule.ts'

export const listsDiffer = defineBlockRule({
  id: 'lists-differ',
  block: 'item',
  summary: 'A list has an item in one language only, or is no list in the other.',
  why: 'A list that is shorter in one language leaves something out for its readers, and one that is running text there is harder to read. Items are matched by their order and length, so the marked one can be its neighbour.',
  looksAt: 'the items of lists in each text in both languages.',
  good: () => [
    {
      body: 'The plans are about:\n\n- jobs for young people\n- homes\n',
      translation: { body: 'Mae’r cynlluniau’n trafod:\n\n- swyddi i bobl ifanc\n- cartrefi\n' },
    },
  ],
  bad: () => [
    {
      body: 'The plans are about:\n\n- jobs for young people in all regions\n- homes\n',
      translation: { body: 'Mae’r cynlluniau’n trafod:\n\n- swyddi i bobl ifanc ym mhob rhanbarth\n' },
      at: ['homes'],
    },
    {
      body: 'The plans are about:\n\n- jobs for young people\n- homes\n',
      translation: { body: 'Mae’r cynlluniau’n trafod:\n\nswyddi i bobl ifanc\n\ncartrefi\n' },
      at: ['swyddi i bobl ifanc'],
    },
    {
      body: 'The plans are about:\n\n- homes\n',
      translation: { body: 'Mae’r cynlluniau’n trafod:\n\n- cartrefi\n- swyddi i bobl ifanc\n' },
      at: ['swyddi i bobl ifanc'],
    },
  ],
})
