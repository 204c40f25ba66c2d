import { emulateWord } from '../../../src/preview/outlook/emulateWord.ts'

/** A part of an email as the emulation shows it, without the style that the emulation adds. */
export function shownInWord(html: string): string {
  return emulateWord(html).replace(/^<style>[\s\S]*?<\/style>/, '')
}
