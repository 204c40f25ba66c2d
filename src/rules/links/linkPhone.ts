import { isWholePhone, meantPhone } from '../../lib/address/phone.ts'
import { withoutUnseen } from '../../lib/address/unseen.ts'
import type { Fix } from '../../model/finding.ts'
import { defineRule } from '../rule.ts'
import { addressPart, addressSuggestion } from './lib/linkPlaces.ts'

const call = (href: string) => `Call [the regions’ office](${href}) with questions.`

export const linkPhone = defineRule<{ number: string; meant: string | null; suggestion: Fix | undefined }>({
  id: 'link-phone',
  group: 'links',
  severity: 'error',
  summary: 'A link to a telephone number has a slip in it.',
  why: 'A telephone dials what stands behind tel: as it is. A nought in brackets, letters or a second number make it call somebody else or nobody. Write the number from its country on: tel:+442920123456. The words of the link may keep its spaces and brackets.',
  looksAt: 'links that begin with tel:.',
  say: ({ number, meant, suggestion }) => ({
    message: number.includes('(0)')
      ? `“${number}” has a nought in brackets, which a telephone dials along.`
      : `“${number}” is not a number that a telephone can dial.`,
    help: meant ? `Write ${meant}` : 'Write one number, in digits alone: tel:+442920123456',
    suggestion,
  }),
  good: () => [
    { body: call('tel:+442920123456') },
    { body: call('tel:+44-29-2012-3456') },
    { body: call('tel:02920123456;ext=12') },
    { body: call('tel:112') },
    { body: call('tel:*123#') },
    { body: call('tel:(029)20123456') },
  ],
  bad: () => [
    { body: call('tel:+44(0)2920123456'), at: ['+44(0)2920123456'] },
    { body: call('tel:++442920123456'), at: ['++442920123456'] },
    { body: call('tel://+442920123456'), at: ['//+442920123456'] },
    { body: call('tel:0800-REGIONS'), at: ['0800-REGIONS'] },
    { body: call('tel:office@europa.eu'), at: ['office@europa.eu'] },
    { body: call('tel:02920123456,02920123457'), at: ['02920123456,02920123457'] },
  ],
  look: {
    link({ link }, found) {
      const number = /^tel:(.*)$/is.exec(withoutUnseen(link.href))?.[1]
      if (number === undefined || number.includes('[[')) return
      const isPlain = !/^\/|^\+\+|\(0\)/.test(number) && isWholePhone(number.replace(/[-.()]/g, ''))
      if (isPlain) return
      const meant = meantPhone(link.href)
      const place = addressPart(link, 'tel:'.length, link.href.length)
      found(place, { number, meant, suggestion: addressSuggestion(link, meant) })
    },
  },
})
