import type { LanguageState } from '../state.ts'

const defaultViews = ['desktop', 'phone-375']
/** Two emails side by side are as wide as two views of one. */
const defaultViewsInLanguages = ['desktop']

/** What the page shows: views, each in the chosen languages of an issue that has an email for each. */
export interface Choice {
  shown(): { readonly views: readonly string[]; readonly languages: readonly LanguageState[] }
  /** Ids for the address; none where all are shown. */
  languagesInAddress(): readonly string[]
  /** Takes the languages that the issue has now. This and the next functions return whether anything has changed. */
  update(languages: readonly LanguageState[]): boolean
  /** Shows or hides a view; with `alone`, hides the others. The last one stays. */
  toggleView(view: string, alone: boolean): boolean
  toggleLanguage(lang: string, alone: boolean): boolean
  showLanguage(lang: string): boolean
}

/** `addressed` is what the address names; without views the defaults are shown, without languages all of them. */
export function openChoice(addressedViews: readonly string[], addressedLanguages: readonly string[]): Choice {
  let views = addressedViews
  let languages = addressedLanguages
  let all: readonly LanguageState[] = []

  const shownViews = () => {
    if (views.length > 0) return views
    return all.length > 0 ? defaultViewsInLanguages : defaultViews
  }
  const shownLanguages = () => {
    const chosen = all.filter(({ id }) => languages.includes(id))
    return chosen.length > 0 ? chosen : all
  }
  const shownIds = () => shownLanguages().map(({ id }) => id)

  return {
    shown: () => ({ views: shownViews(), languages: shownLanguages() }),
    languagesInAddress: () => (shownLanguages().length < all.length ? shownIds() : []),
    update(next) {
      const hasChanged = JSON.stringify(next) !== JSON.stringify(all)
      all = next
      return hasChanged
    },
    toggleView(view, alone) {
      const next = toggled(shownViews(), view, alone)
      if (next.length === 0) return false
      views = next
      return true
    },
    toggleLanguage(lang, alone) {
      const next = toggled(shownIds(), lang, alone)
      if (next.length === 0) return false
      languages = next
      return true
    },
    showLanguage(lang) {
      if (shownIds().includes(lang) || !all.some(({ id }) => id === lang)) return false
      languages = [...shownIds(), lang]
      return true
    },
  }
}

function toggled(shown: readonly string[], one: string, alone: boolean): readonly string[] {
  if (alone) return [one]
  return shown.includes(one) ? shown.filter((other) => other !== one) : [...shown, one]
}
