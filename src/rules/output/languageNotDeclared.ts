import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import type { RenderedElement, RenderedPart } from '../evidence.ts'
import { platformOf } from '../platform/lib/macros.ts'
import { defineRule } from '../rule.ts'
import { wrapperOf } from './lib/region.ts'

interface Details {
  /** The element, described to an author of templates. */
  readonly where: string
  readonly lacks: readonly string[]
  readonly template: string
}

const wrapper = (attributes: string) => `<div ${attributes} style="font-family:{{@theme.font}};font-size:16px;\
background-color:{{@theme.light.canvas}};color:{{@theme.light.ink}}">{{{content}}}</div>`

export const languageNotDeclared = defineRule<Details>({
  id: 'language-not-declared',
  group: 'output',
  severity: 'warning',
  summary: 'An element around the letter does not say in which language it is, or which way it is read.',
  why: 'A screen reader chooses its voice by `lang` (WCAG 2.2, success criterion 3.1.1). Mail programs drop the html element, often the body too, and sending platforms put their own language there, so the innermost wrapper has to say it as well. `dir` says which way it is read.',
  looksAt: '`lang` and `dir` of html, body and the element with role="article".',
  say: ({ where, lacks, template }) => ({
    message: `${where} lacks ${lacks.join(' and ')}, so a screen reader may read the letter with the voice of another language.`,
    help: `In ${template}, write there: lang="{{@letter.language.tag}}" dir="{{@letter.language.dir}}"`,
  }),
  good: () => [
    { issue: { lang: 'cy' } },
    {
      files: {
        'templates/layout/fragment.html.hbs': wrapper('role="article" lang="{{@letter.language.tag}}" dir="ltr"'),
      },
    },
    // The language without its country.
    { files: { 'templates/layout/fragment.html.hbs': wrapper('role="article" lang="en" dir="ltr"') } },
  ],
  bad: () => [
    { files: { 'templates/layout/fragment.html.hbs': wrapper('role="article" dir="ltr"') }, at: [null] },
    { files: { 'templates/layout/fragment.html.hbs': wrapper('role="article" lang="fr" dir="ltr"') }, at: [null] },
    { files: { 'templates/layout/fragment.html.hbs': wrapper('lang="en-GB" dir="ltr"') }, at: [null] },
    {
      files: {
        'templates/layout/document.html.hbs':
          `<!doctype html><html><head><title>{{@letter.subject}}</title></head><body lang="en" dir="ltr">` +
          '<div role="article" lang="en" style="font-family:Arial;font-size:16px;background-color:#ffffff;color:#000000">' +
          '<div style="display:none">{{@letter.preview}}</div>{{{content}}}</div></body></html>',
      },
      at: [null, null],
    },
  ],
  look: {
    block({ block, language, ...setting }, found) {
      if (!block.isFrame) return
      const isPasted = block.role === 'paste'
      const template = isPasted ? 'layout/fragment.html.hbs' : 'layout/document.html.hbs'
      const form = isPasted ? `what is pasted into ${platformOf(setting)}` : 'the document'
      for (const [where, element] of elementsToDeclare(block, form)) {
        const lacks = element
          ? missingAttributes(element, language.tag, language.dir)
          : ['an element with role="article"']
        if (lacks.length > 0) found(null, { where, lacks, template: `templates/${template}` })
      }
    },
  },
})

/** The elements that must declare the language, with descriptions; null for a missing one. */
function elementsToDeclare(
  rendered: RenderedPart,
  form: string,
): readonly (readonly [string, RenderedElement | null])[] {
  const named = rendered.elements.filter(({ name }) => name === 'html' || name === 'body')
  const wrapper = wrapperOf(rendered)
  return [
    ...named.map((element) => [`The ${element.name} element of ${form}`, element] as const),
    [wrapper ? `The element with role="article" in ${form}` : capitalised(form), wrapper],
  ]
}

function missingAttributes({ attributes }: RenderedElement, tag: string, dir: string): string[] {
  const sameLanguage = baseLanguage(attributes['lang'] ?? '') === baseLanguage(tag)
  return [
    ...(sameLanguage ? [] : [`lang="${tag}"`]),
    ...(attributes['dir']?.toLowerCase() === dir ? [] : [`dir="${dir}"`]),
  ]
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
