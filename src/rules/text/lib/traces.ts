import { letterRegExp } from '../../../lib/text/letterRegExp.ts'

export type Program = 'word' | 'sheet' | 'smile' | 'mail' | 'site' | 'assistant' | 'tracked' | 'page'

export interface TraceKind {
  readonly program: Program
  /** A cheap test that every trace passes; most texts do not. */
  readonly likely: RegExp
  readonly pattern: (text: string) => RegExp
  /** Whether a match is right in its context. */
  readonly isRight?: (text: string, from: number, to: number) => boolean
}

const anyOf = (flags: string, ...patterns: readonly string[]) => letterRegExp(patterns.join('|'), flags)

export const traces: readonly TraceKind[] = [
  {
    program: 'word',
    likely:
      /(?:Error|Fehler|Erreur|Errore|Gwall|Błąd|Eroare|Fel)\s?[!.]|generated|AI-generated|Comment|Page \d|^(?:Picture|Image|Graphic|Grafik|Bild|Diagram|Text Box) \d|Seite \d/i,
    pattern: anyOf(
      'g',
      String.raw`Error! (?:Reference source|Bookmark|Hyperlink reference|Style|Unknown|Not a valid|No (?:text|table|bookmark|index)|Cannot|Main|Filename|Objects?)[^.!?\n]{0,60}\.?`,
      String.raw`Fehler! (?:Verweisquelle|Textmarke|Hyperlink|Kein|Formatvorlage|Unbekannt)[^.!?\n]{0,60}\.?|Erreur\s?! (?:Source|Signet|Référence|Il n['’]y|Pas de)[^.!?\n]{0,60}\.?|¡Error! (?:No se|Marcador|Referencia|No hay)[^.!?\n]{0,60}\.?`,
      String.raw`Errore\. (?:L['’]origine|Il segnalibro)[^.!?\n]{0,60}\.?|Błąd! (?:Nie|W dokumencie)[^.!?\n]{0,60}\.?|Gwall! [^.!?\n]{3,60}\.?|Eroare! [^.!?\n]{3,60}\.?|Fel! (?:Hittar|Bokmärket)[^.!?\n]{0,60}\.?`,
      String.raw`Description (?:automatically )?generated(?: (?:automatically|with (?:very )?(?:high|medium|low) confidence))?|AI-generated content may be incorrect\.?|Automatisch generierte Beschreibung|Description générée automatiquement|Descripción generada automáticamente`,
      String.raw`Comment(?:ed)? \[[\p{L}\d]{1,8}\]:?|\|\s?(?:Page|P a g e|Seite|Tudalen) \d{1,4}(?: (?:of|von|o) \d{1,4})?|^(?:Page|Seite|Tudalen) \d{1,4} (?:of|von|o) \d{1,4}$|^(?:Picture|Image|Graphic|Grafik|Diagram|Text Box) \d{1,3}$`,
    ),
  },
  {
    program: 'sheet',
    likely: /#[A-Z]|#####|\d\.\d{9}|\dE[+-]?\d|4[4-9]\d{3}/,
    pattern: anyOf(
      'g',
      String.raw`#(?:DIV\/0!|N\/A|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BEZUG!|WERT!|ZAHL!|NV(?![\p{L}\p{N}])|VALEUR!|NOM\?|¡REF!|¡VALOR!|¡DIV\/0!)|(?<![#\p{L}\p{N}])#{5,}(?![#\p{L}\p{N}])`,
      String.raw`(?<![\d.,])\d{1,12}(?:,\d{3}){0,4}\.\d{9,}(?![\d.])|(?<![\p{L}\d.,])\d(?:[.,]\d{1,14})?E[+-]\d{1,3}(?![\p{L}\d])`,
      String.raw`(?<=\b(?:by|from|until|till|on|before|since|after|between|closes|closing|ends|ending|starts|starting|opens|due|dated?:?|deadline:?|(?:deadline|date|day) is)\s)4[4-9]\d{3}(?=[.;:!)](?!\d)|,(?!\d)|$|\s(?:at|to|until|till|and|in|for|onwards?)\b)`,
    ),
    isRight: (text, from, to) =>
      /^4\d{4}$/.test(text.slice(from, to)) &&
      /\b(?:rose|rise|risen|rising|grew|grow|grown|fell|fall|fallen|up|down|went|gone|increas\w+|decreas\w+|drop\w*|cut|changed?|number|numbers|total|members|people|postcode|code|id)\b/i.test(
        text.slice(Math.max(0, from - 60), from),
      ),
  },
  {
    program: 'smile',
    likely: /\sJ(?:$|\s)/,
    pattern: anyOf('g', String.raw`(?<=(?:\p{Ll}{2}|[.!?,)])\s)J(?=$|\s+\p{Lu}\p{Ll}|\n)`),
    isRight: (text, from, to) =>
      /(?:^|[\s(])(?:\p{Lu}\p{L}*|letter|section|part|annex|hall|room|group|block|gate|zone|plan|level|class|appendix|option|schedule|pitch|bay|stand|row|vitamin|form|list|step|category|building|lot|unit|platform|type|model|size|key|note|bus|line|route|the|a|of|and|or)\s$/u.test(
        text.slice(Math.max(0, from - 30), from),
      ) || /^\s+\p{Lu}\p{Ll}+\s\p{Lu}/u.test(text.slice(to)),
  },
  {
    program: 'mail',
    likely:
      /sent from|caution|external|outside|attach|classif|marking|sensitivity|official|intended recipient|received this|before printing|wrote:|often get e-?mail/i,
    pattern: anyOf(
      'gim',
      String.raw`(?:caution|warning|rhybudd|achtung)\s?[:!-]\s?(?:this|the) (?:message|e-?mail) (?:was sent|originated|comes|came|is) from (?:an? )?(?:outside|external)|\[external(?: (?:e-?mail|sender))?\]|^external (?:e-?mail|sender)\b:?|this (?:e-?mail|message) (?:originated|was sent|came|comes) from outside|you don['’]t often get e-?mail from`,
      String.raw`\b(?:please find|please see|attached please find|find)(?: (?:the|our))? attached(?= (?:our|the|a|an|is|are|my|to this)\b|[.:,]|$)|\b(?:i|we) (?:have )?attach(?:ed)? (?:the|a|an|our|my) [\p{L} ]{2,30}(?:to this e-?mail|below)|(?:is|are) attached to this e-?mail`,
      String.raw`^(?:classification|protective marking|marking|sensitivity(?: label)?)\s?:\s?[\p{L}][\p{L} :-]{2,40}$|^official(?:[ -]sensitive)?(?: ?[:–-] ?[\p{L} ]{2,30})?$`,
      String.raw`\bon [^.\n]{6,60}, [^.\n]{3,80} wrote:`,
      String.raw`this (?:e-?mail|message)(?:,| and)? (?:and )?(?:any|its|all)? ?(?:attachments?|files?)?[^.\n]{0,60}(?:confidential|privileged|intended (?:solely|only))[^.\n]{0,120}|if you (?:are not the intended recipient|have received this (?:e-?mail|message) in error)|(?:please )?consider the environment before printing[^.\n]{0,30}`,
    ),
  },
  {
    program: 'site',
    likely: /\[\/?[a-z]|[»→…›]|share this|skip to|continue reading/i,
    pattern: anyOf(
      'gi',
      String.raw`\[\/?(?:caption|gallery|embed|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|contact-form-7|button|youtube|vimeo|audio|playlist|shortcode|column|row|accordion|tabs?|toc|map|recent-posts)(?:\s[^\]\n]{0,200})?\]`,
      String.raw`\b(?:read more|continue reading|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|darllen mwy|leggi tutto|czytaj dalej|läs mer)\s?[»→…›]|^share this:?$|^skip to (?:main )?content$|\bleave a comment$`,
    ),
  },
  {
    program: 'assistant',
    likely:
      /certainly|sure[,!]|of course!|here(?:['’]s| is)|language model|i hope this|let me know if|would you like me|feel free to|【|oaicite|turn\d|citeturn|contentreference|knowledge cutoff|sorry, but i|gerne!|bien sûr|¡claro|translated (?:with|by)|übersetzt mit|deepl\.com|word count/i,
    pattern: anyOf(
      'gi',
      String.raw`(?:certainly|of course|absolutely|sure(?: thing)?|great|gladly)(?:\s?!|[.,](?=[^.!?\n]{0,60}\b(?:version|draft|rewrite|rewritten|summary of the text|revised|polished)\b)) here(?:['’]s|['’]re| is| are)\b|(?:gerne|natürlich|selbstverständlich)! hier (?:ist|sind)|bien sûr\s?! voici|¡claro! aquí (?:tienes|está)`,
      String.raw`\bhere(?:['’]s| is) (?:a|an|the|your) (?:[\p{L}-]{1,20}[ ,]{1,2}){0,4}(?:version|draft|rewrite|rewording|paraphrase|revision|translation|summary|edit)(?: (?:of|for) (?:your|the) (?:[\p{L}-]+ )?(?:text|paragraph|article|message|e-?mail|newsletter|draft|announcement|content|passage|copy|story)\b:?|:)`,
      String.raw`\bas an ai(?: language)? model\b|\bas a large language model\b|i['’]m sorry, but i can(?:['’]t|not)|my knowledge cutoff|\bi hope this helps[!.]?$|let me know if you(?:['’]d| would) like (?:me to|any|a)\b(?: (?:changes|adjustments|edits|tweaks|revisions|shorter|longer|different))?|would you like me to|feel free to (?:adjust|modify|tweak|edit|customi[sz]e) (?:it|this|the)`,
      String.raw`【[^】\n]{1,40}】|:?contentreference\[oaicite:\d+\](?:\{[^}\n]{0,40}\})?|\boaicite\b|\b(?:cite)?turn\d{1,3}(?:search|view|news|image|fetch)\d{1,3}\b`,
      String.raw`translated (?:with|by) (?:deepl|google(?: translate)?|chatgpt|microsoft translator)[^.\n]{0,40}|übersetzt mit deepl[^.\n]{0,40}|^\(?word count:? ?\d+\)?$`,
    ),
    isRight: (text, from, to) =>
      /^let me know/i.test(text.slice(from, to)) &&
      !/like (?:me to|any [a-z]+|a (?:shorter|longer|different))$/i.test(text.slice(from, to)),
  },
  {
    program: 'tracked',
    likely:
      /ll (?:may|can|sh|mu|wi)|must (?:sh|wi|ma)|ould (?:mu|wi|sh|ma)|is are|are is|was were|were was|ha(?:s|ve) ha|a the|the an?|an the/,
    pattern: anyOf(
      'g',
      String.raw`(?<=\p{L}{2,} )(?:will (?:may|can|shall|must|should)|shall (?:will|must|may)|must (?:should|will|may|shall)|should (?:must|will|shall|may)|is are|are is|was were|were was|has have|have has|a the|the an?|an the)(?= \p{Ll}{2})`,
    ),
    isRight: (text, from) =>
      /\b(?:who|that|which|whoever|as|what|whatever|if|when|where|all|anyone|those|than|a|the|his|her|their|its|our|your|my|this|good|free|last|living|strong|political|ill|one|vitamin|grade|hepatitis|and|or)\s$|\b(?:who|that|which|what|as|if|when)\s[^.!?]{0,30}$/i.test(
        text.slice(Math.max(0, from - 45), from),
      ),
  },
  {
    program: 'page',
    likely: /page|overleaf|seite|tudalen/i,
    pattern: anyOf(
      'gi',
      String.raw`\b(?:continued|see|turn to|more) (?:on |to )?page \d{1,3}\b(?! of)|\b(?:see|please see|continued) overleaf\b|\bon page \d{1,3}\b(?! of)|\bturn to page \d{1,3}\b`,
    ),
    isRight: (text, from, to) =>
      /\b(?:report|guide|document|plan|plans|strategy|booklet|leaflet|brochure|handbook|paper|pdf|magazine|journal|book|draft|minutes|agenda|programme|manual|newspaper|prospectus|catalogue|toolkit|study|edition|print|printed|study|manuscript|application|summary|publication|download|file|policy|act|statement|accounts|budget)s?\b/i.test(
        sentenceAround(text, from, to),
      ),
  },
]

function sentenceAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 150), from)
  const after = text.slice(to, to + 100)
  return `${before.slice(before.search(/[^.!?]*$/))}${/^[^.!?]*/.exec(after)?.[0] ?? ''}`
}
