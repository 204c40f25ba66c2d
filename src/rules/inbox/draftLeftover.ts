import type { LanguageWords } from '../../model/languageWords.ts'
import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'
import { draftWords } from './lib/draftWords.ts'

type Kind = 'draft' | 'stock'

export const draftLeftover = defineRule<{ words: string; kind: Kind; where: string }>({
  id: 'draft-leftover',
  group: 'inbox',
  severity: 'warning',
  summary: 'The subject, the preview text or a title still says that this is a draft, a copy or a forwarded mail.',
  why: '“Copy of”, “DRAFT v3”, “FW:” or “View in your browser” come from the file, the mail or the template that an issue was made from. Readers see them before anything else, in the one line that has to win them. Take them away, and say what is inside.',
  looksAt: 'the subject and the preview text; in titles, “Copy of”, “DRAFT” and “v2 FINAL” alone.',
  say: ({ words, kind, where }) =>
    kind === 'draft'
      ? {
          message: `“${words}” in ${where} was left from a draft, a copy or a forwarded mail.`,
          help: 'Take it away: what remains should say what readers find inside.',
        }
      : {
          message: `“${words}” is a template’s line, and in an inbox it says nothing about this issue.`,
          help: 'Write what is inside instead: what else this issue has, for whom, or by when.',
        },
  good: () => [
    { issue: { subject: 'Draft budget: tell us what you think by 5 May' } },
    { issue: { subject: 'The draft plan is open for comments until June' } },
    { issue: { subject: 'Order your copy of the new map of the regions' } },
    { issue: { subject: 'Copy of the Book of Kells comes to Ennis' } },
    { issue: { subject: 'Final call: apply for a grant by Friday noon' } },
    { issue: { subject: 'Test your well, win a water filter this May' } },
    { issue: { subject: 'Tr 12: how a tram line came to eight towns' } },
    { issue: { subject: 'A re: the word that every mayor writes too often' } },
    {
      issue: { preview: 'View the plans in the browser of your choice, or on paper in each of the eight town halls.' },
    },
    { issue: { preview: 'Draft plans of all eight regions, a copy of each map, and the final date for answers.' } },
    { issue: { subject: 'A newsletter template for every town hall' } },
    { issue: { subject: 'Untitled: an exhibition of new paintings' } },
    { issue: { subject: 'Plans for eight regions, the second part (2)' } },
    { issue: { subject: 'Have your say on the draft budget for 2027' } },
    { issue: { subject: 'Draft: our local plan, and how to comment' } },
    { issue: { subject: 'Test – wie fit sind eight regions for 2027?' } },
    { issue: { subject: 'Test Valley and its neighbours plant trees' } },
    { issue: { subject: 'Test: How fit are eight regions for 2027' } },
    { issue: { subject: 'Test your home for radon before spring' } },
    { issue: { subject: 'Plans for eight regions, for your review' } },
    { issue: { subject: 'Planning update for review by all regions' } },
    { issue: { subject: 'Clone of a 300-year-old oak planted in May' } },
    { issue: { subject: 'Duplicate of a lost map found in a castle' } },
    { issue: { subject: 'Latest news for schools: the final report' } },
    { section: { title: 'Test' } },
    { issue: { subject: 'Learn version 3 of the national climate song' } },
    { section: { title: 'The local plan (draft)' } },
    { section: { title: 'Draft plans for all eight regions' } },
    { section: { title: 'The last draft of the plan' } },
  ],
  bad: () => [
    {
      issue: { subject: 'Copy of November newsletter - DRAFT v3', date: '2026-11-10' },
      at: ['Copy of', 'DRAFT v3'],
    },
    { issue: { subject: 'FW: Eight regions publish their plans' }, at: ['FW:'] },
    { issue: { subject: 'RE: AW: [EXTERNAL] Plans for eight regions' }, at: ['RE: AW: [EXTERNAL]'] },
    { issue: { subject: 'TEST – Eight regions publish their plans' }, at: ['TEST –'] },
    { issue: { subject: '[DRAFT] Eight regions publish their plans' }, at: ['[DRAFT]'] },
    { issue: { subject: 'Eight regions publish their plans FINAL v2' }, at: ['FINAL v2'] },
    { issue: { subject: 'Newsletter November (2)', date: '2026-11-10' }, at: ['(2)'] },
    { issue: { subject: 'Untitled newsletter' }, at: ['Untitled newsletter'] },
    { issue: { subject: 'Newsletter template' }, at: ['Newsletter template'] },
    { issue: { subject: 'Subject line here' }, at: ['Subject line here'] },
    { issue: { subject: 'Eight regions publish plans (copy)' }, at: ['(copy)'] },
    { issue: { subject: 'Eight regions publish their plans - final version' }, at: ['final version'] },
    { issue: { subject: 'Draft: Eight regions publish their news' }, at: ['Draft:'] },
    { issue: { subject: 'Final draft - Eight regions publish news' }, at: ['Final draft -'] },
    { issue: { subject: 'Test - Eight regions publish their plans' }, at: ['Test -'] },
    { issue: { subject: 'DRAFT Eight regions publish their news' }, at: ['DRAFT'] },
    { issue: { subject: 'Eight regions publish their plans DRAFT' }, at: ['DRAFT'] },
    { issue: { subject: 'Eight regions publish plans FOR APPROVAL' }, at: ['FOR APPROVAL'] },
    { issue: { subject: 'Eight regions publish plans (for review)' }, at: ['(for review)'] },
    { issue: { subject: 'Eight regions publish plans, do not send' }, at: ['do not send'] },
    { issue: { subject: 'Eight regions publish news version 3' }, at: ['version 3'] },
    { issue: { subject: 'Eight regions publish plans [EXTERNAL]' }, at: ['[EXTERNAL]'] },
    { issue: { subject: '[OFFICIAL-SENSITIVE] Eight regions plan' }, at: ['[OFFICIAL-SENSITIVE]'] },
    { issue: { subject: '***SPAM*** Eight regions publish plans' }, at: ['***SPAM***'] },
    { issue: { subject: 'Test: Eight regions publish their plans' }, at: ['Test:'] },
    { issue: { subject: 'Eight regions in the news TEST' }, at: ['TEST'] },
    { issue: { subject: 'Latest bulletin of eight regions, news for review' }, at: ['for review'] },
    { issue: { subject: 'Eight regions make the news - 1st draft' }, at: ['1st draft'] },
    { issue: { subject: 'Eight regions news November 2026 final final', date: '2026-11-10' }, at: ['final final'] },
    { issue: { subject: 'Eight regions publish their plans vFINAL' }, at: ['vFINAL'] },
    { issue: { subject: 'Eight regions plan NEEDS SIGN-OFF' }, at: ['NEEDS SIGN-OFF'] },
    { issue: { subject: 'Clone of Eight regions news' }, at: ['Clone of'] },
    { issue: { subject: 'Eight regions news (1)' }, at: ['(1)'] },
    { issue: { subject: 'Subject: Eight regions publish their plans' }, at: ['Subject:'] },
    { issue: { subject: 'Eight_regions_publish_their_plans' }, at: ['Eight_regions_publish_their_plans'] },
    { issue: { subject: 'XXX news' }, at: ['XXX'] },
    { issue: { subject: '[Internal] Eight regions publish plans' }, at: ['[Internal]'] },
    { issue: { subject: 'Newsletter title here' }, at: ['Newsletter title here'] },
    { issue: { subject: 'Copi o Eight regions plan - Drafft' }, at: ['Copi o', 'Drafft'] },
    { issue: { subject: 'Eight regions publish plans – BROUILLON' }, at: ['BROUILLON'] },
    { issue: { subject: 'Eight regions publish plans (bozza)' }, at: ['(bozza)'] },
    { issue: { subject: 'Entwurf: Eight regions publish their plans' }, at: ['Entwurf:'] },
    {
      issue: { preview: 'Having trouble viewing this email? View it in your browser' },
      at: ['Having trouble viewing this email?', 'View it in your browser'],
    },
    {
      issue: { preview: 'Email not displaying correctly? See the plans of all eight regions.' },
      at: ['Email not displaying correctly'],
    },
    { issue: { subject: 'Test' }, at: ['Test'] },
    { issue: { preview: 'Insert preheader text here, in forty letters or more' }, at: ['Insert preheader text here'] },
    { section: { title: 'Preview text' }, at: ['Preview text'] },
    { section: { title: 'Copy of Eight plans published' }, at: ['Copy of'] },
    { section: { title: 'Eight plans v2 FINAL' }, at: ['v2 FINAL'] },
    { section: { title: 'DRAFT: Eight plans published' }, at: ['DRAFT:'] },
  ],
  partly: (setting) => wordsMissing(setting, 'drafts'),
  look: {
    passage({ passage, words }, found) {
      const where = nameOfField[passage.role]
      if (where === undefined) return
      for (const { from, to, kind } of leftoversOf(passage, words))
        found(passage.at(from, to), { words: passage.text.slice(from, to).trim(), kind, where })
    },
  },
})

const nameOfField: { readonly [role in SeenPassage['role']]?: string } = {
  subject: 'the subject',
  preview: 'the preview text',
  heading: 'a title',
}

/** Stock sentences of templates in all languages. They are patterns, so words.yaml cannot hold them. */
const templateLine = new RegExp(
  [
    String.raw`(?:are you )?(?:having )?(?:trouble|problems?|difficulty|difficulties) (?:viewing|reading|seeing|displaying)(?: (?:this|the|our))?(?: (?:e-?mail|message|newsletter))?(?: properly| correctly)?\??`,
    `(?:(?:this|is this) )?(?:e-?mail|message|newsletter)(?: is)? not (?:displaying|displayed|showing|rendering)(?: (?:correctly|properly|right))?`,
    String.raw`(?:can(?:no|['’])t|unable to) (?:see|view|read) (?:this|the) (?:e-?mail|message|newsletter|images?|pictures?)(?: properly)?\??`,
    `(?:click here to )?(?:view|read|see|open) (?:it |this |the |our )?(?:e-?mail |message |newsletter |online |version )?(?:in|on) (?:your|a|the|my) (?:web ?)?browser(?! of)|view (?:this )?(?:e-?mail |newsletter )?online|(?:view|see) (?:the )?(?:web|online) version`,
    String.raw`wenn (?:diese|dieser|der|die) (?:e-?mail|nachricht|newsletter) nicht (?:richtig|korrekt|vollständig) (?:angezeigt|dargestellt) wird|(?:newsletter|e-?mail)?\s?(?:im browser|online) (?:ansehen|anzeigen|öffnen|lesen)|wird (?:diese|dieser) [^.?!]{3,40} nicht (?:richtig|korrekt) (?:angezeigt|dargestellt)`,
    `(?:voir|consulter|lire|afficher)(?: (?:cet|ce|cette|le|la))?(?: (?:e-?mail|message|newsletter|lettre|courriel|version))? (?:dans|sur) (?:votre|un|le) navigateur|(?:problèmes?|difficultés?) (?:de visualisation|d['’]affichage|à (?:lire|visualiser))|voir la version en ligne|si vous ne parvenez pas à (?:lire|visualiser|afficher)[^.?!,]{0,30}`,
    String.raw`(?:ver|abrir|leer)(?: (?:este|el|la))?(?: (?:e-?mail|correo|mensaje|boletín|versión))? en (?:su|tu|el) navegador|ver la versión en línea|¿?(?:problemas (?:para|al) (?:ver|visualizar)|no puede ver)[^?.!]{0,40}\??`,
    String.raw`(?:gweld|darllen|agor) (?:yr |y )?(?:e-?bost|neges|cylchlythyr)(?: hwn| hon)? (?:yn|mewn)(?: eich)? porwr|(?:trafferth|problem) (?:gweld|wrth weld|yn gweld|darllen)(?: yr| y)? (?:e-?bost|neges|cylchlythyr)[^?.!]{0,20}\??`,
    `(?:visualizza|leggi|apri)(?: (?:questa|la|il))?(?: (?:e-?mail|newsletter|messaggio))? (?:nel|sul) (?:tuo )?browser|zobacz (?:w|tę wiadomość w) przeglądarce|vezi (?:acest )?e-?mail(?:ul)? în browser|(?:visa|läs|se)(?: detta| brevet| mejlet)?(?: i)? (?:din )?webbläsare(?:n)?`,
    `(?:add us to|please add) [^.!?]{0,60}address book|^(?:test(?:ing)?|asdf[a-z]{0,6}|qwerty)$|(?:insert|add|enter|type) (?:your |the )?preheader(?: text)?(?: here)?|this is (?:your|the) preheader(?: text)?|preheader text|preview text(?: goes)?(?: here)?`,
  ].join('|'),
  'gi',
)

/** Rejects most texts before the slow pattern: every template line matches it. */
const templateLineHint =
  /browser|trouble|viewing|display|online|navigateur|navegador|porwr|webbläsare|przeglądarce|problem|affichage|angezeigt|dargestellt|trafferth|preheader|preview text|address book|version|parvenez|see this|view|^(?:test|asdf|qwerty)/i

interface Leftover {
  readonly from: number
  readonly to: number
  readonly kind: Kind
}

function leftoversOf({ text, role }: SeenPassage, words: readonly LanguageWords[]): readonly Leftover[] {
  const { mayMatch, inSubject, inPreview, inTitle } = draftWords(words)
  const pattern = role === 'subject' ? inSubject : role === 'preview' ? inPreview : inTitle
  const drafts = mayMatch(text, role === 'subject') ? [...text.matchAll(pattern(text))].map(spanOf('draft')) : []
  const stocks =
    role !== 'heading' && templateLineHint.test(text) ? [...text.matchAll(templateLine)].map(spanOf('stock')) : []
  return [...drafts, ...stocks].sort((a, b) => a.from - b.from)
}

function spanOf(kind: Kind) {
  return ({ 0: words, index }: RegExpExecArray): Leftover => ({ from: index, to: index + words.trimEnd().length, kind })
}
