import type { OutlineItem } from '../state.ts'
import { localAddress, type OwnPicture } from '../views/ownPictures.ts'
import { readElements } from './readElements.ts'

/**
 * Headings and pictures in the order in which they are read aloud. The alternative text of a picture inside a heading
 * is read as part of it, so it is not listed again. `pictures` are the email's own.
 */
export function outlineOf(
  html: string,
  starts: readonly number[] | null,
  pictures: readonly OwnPicture[] = [],
): OutlineItem[] {
  const localSrc = localAddress(pictures)
  return readElements(html, starts, (name) => name === 'img' || /^h[1-6]$/.test(name)).map(
    ({ section, name, attribute, text }) =>
      name === 'img'
        ? { section, kind: 'picture', alt: attribute('alt') ?? '', src: localSrc(attribute('src') ?? '') }
        : { section, kind: 'heading', level: Number(name.slice(1)), text },
  )
}
