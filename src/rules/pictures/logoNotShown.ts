import { defineRule } from '../rule.ts'
import { isOwnLogo } from './lib/logos.ts'

const withoutLogo = {
  'templates/layout/masthead.mjml.hbs':
    '<mj-section css-class="deep" background-color="{{@theme.light.deep}}"><mj-column><mj-text><h1 class="on-deep" style="margin:0;font-size:38px;color:{{@theme.light.onDeep}}">{{name}}</h1><p class="on-deep" style="margin:0;font-size:16px;color:{{@theme.light.onDeep}}">{{#each line}}{{this}} {{/each}}</p></mj-text></mj-column></mj-section>',
}

export const logoNotShown = defineRule<{ readonly seen: 'written' | 'frame' | 'shown' }>({
  id: 'logo-not-shown',
  group: 'pictures',
  severity: 'warning',
  summary: 'The logo is in newsletter.yaml, but not in the newsletter.',
  why: 'The built-in masthead shows the logo left of the newsletter’s name. A project with a masthead of its own shows only what that masthead has a place for, so a logo would be left out without a word.',
  looksAt: 'whether the newsletter’s logo is in the finished email.',
  say: () => ({
    message: 'Readers do not see this logo in the finished newsletter.',
    help: 'Show {{logo.src}} in templates/layout/masthead.mjml.hbs, as the built-in one does, or leave “logo:” out.',
  }),
  good: () => [withLogo({}), { files: withoutLogo }],
  bad: () => [{ ...withLogo(withoutLogo), at: ['issues/example/sign.png'] }],
  look: {
    picture({ picture }, found) {
      if (isOwnLogo(picture)) found(picture.picture.place, { seen: 'written' })
    },
    block({ block }, found) {
      if (block.isMain && block.isFrame) found(null, { seen: 'frame' })
      if (block.isMain && block.pictures.some(({ written }) => isOwnLogo(written))) found(null, { seen: 'shown' })
    },
  },
  // One email for several languages has one masthead, which is looked at with the first of them.
  gather: (all) => {
    const has = (seen: 'frame' | 'shown') => all.some(({ details }) => details.seen === seen)
    return has('shown') || !has('frame') ? [] : all.filter(({ details }) => details.seen === 'written')
  },
})

function withLogo(files: { readonly [path: string]: string }) {
  return {
    newsletter: { logo: { src: 'issues/example/sign.png', alt: 'The harbour school' } },
    pictures: { 'sign.png': { width: 192, height: 128 } },
    files,
  }
}
