const scheme = /^(?:tel|telephone|phone|callto|call|sms)\s*[:;]\s*(?:\/\/)?\s*/i

export function isWholePhone(number: string): boolean {
  return /^\+?[\d*#]{2,15}(?:;(?:ext|phone-context)=[\w.+-]+)*$/.test(number)
}

/** The tel: address that a mistyped one, or a bare number, most likely means; null for other texts. */
export function meantPhone(text: string): string | null {
  const isBare = /^\+?\d[\d\s().-]{6,24}$/.test(text) && !/^\d+(?:\.\d+){3}$/.test(text)
  if (!scheme.test(text) && !isBare) return null
  const [, main = '', extension] =
    /^(.*?)(?:\s*(?:;?\s*ext\.?|\bx)\s*=?\s*(\d{1,6}))?$/i.exec(text.replace(scheme, '').trim()) ?? []
  if (/[^\d\s+().\-/\u2010-\u2015]/.test(main)) return null
  const dialled = main.replace(/^(\+|00)([\d\s-]{1,6})\(0\)/, '$1$2').replace(/[^\d+]/g, '')
  const number = dialled.replace(/^\++/, '+')
  return /^\+?\d{3,15}$/.test(number) ? `tel:${number}${extension ? `;ext=${extension}` : ''}` : null
}
