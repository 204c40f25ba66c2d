import type { UploadReply, UploadState } from '../../uploadState.ts'
import { sendAddresses } from '../api.ts'
import { type Child, h } from '../html.ts'
import { count } from '../words.ts'
import type { DataContent } from './dataPane.ts'

/** Each picture with a field for its address on the web, and a field for all addresses at once. */
export const pictures: DataContent = {
  of: ({ uploads, platform }, { id }) => [uploads, platform, id],
  draw: ({ uploads, platform }, { id }) =>
    uploads.length > 0
      ? [introduction(id, platform), ...uploads.map((one) => upload(one, id)), allAtOnce(id)]
      : [h('p', { class: 'note' }, 'There is no picture that has to be uploaded.')],
}

function introduction(id: string, platform: string | null): HTMLElement {
  const where = platform ?? 'the web'
  return h(
    'p',
    {},
    `What is pasted has no pictures of its own: upload each to ${where}, and write the address that it gets there. `,
    h('code', {}, `cohes3ion images ${id}`),
    ' prepares the files to upload.',
  )
}

function upload({ path, src, alt, address, isChanged }: UploadState, id: string): HTMLElement {
  const image = h('img', { src: `/view/${encodeURIComponent(id)}/${src}`, alt: '', onerror: () => image.remove() })
  const said = reply()
  const status = statusOf(address, isChanged)
  const name = path.replace(/^.*\//, '')
  const save = async () => {
    const text = field.value.trim()
    if (text === '' || text === address) return
    said.show(await sendAddresses({ issue: id, picture: path, text }))
  }
  const field = h('input', {
    type: 'url',
    value: address ?? '',
    placeholder: 'https://…',
    spellcheck: 'false',
    autocomplete: 'off',
    onchange: () => void save(),
  })
  return h(
    'div',
    { class: `upload upload-${status.kind}` },
    h('div', { class: 'upload-picture' }, image),
    h(
      'label',
      {},
      h('span', { class: 'upload-name' }, name),
      h('span', { class: 'upload-alt' }, alt === '' ? 'Decoration: nothing is said' : alt),
      field,
    ),
    h('p', { class: 'upload-status' }, status.words),
    said.element,
  )
}

function statusOf(address: string | null, isChanged: boolean): { readonly kind: string; readonly words: string } {
  if (isChanged) return { kind: 'changed', words: 'Changed since it was uploaded: upload it again.' }
  return address === null
    ? { kind: 'new', words: 'No address yet.' }
    : { kind: 'hosted', words: 'Readers see it from this address.' }
}

/** A list of addresses, or the HTML of the page that shows the uploaded pictures. */
function allAtOnce(id: string): HTMLElement {
  const said = reply()
  const text = h('textarea', { rows: 4, spellcheck: 'false' })
  const take = async (event: Event) => {
    event.preventDefault()
    if (text.value.trim() === '') return
    const answer = await sendAddresses({ issue: id, picture: null, text: text.value })
    said.show(answer)
    if (answer.recorded > 0 && answer.messages.length === 0) text.value = ''
  }
  return h(
    'form',
    { class: 'upload-all', onsubmit: (event) => void take(event) },
    h(
      'label',
      {},
      h('span', {}, 'All at once: the addresses, one a line, or the page that shows the uploaded pictures'),
      text,
    ),
    h('button', { type: 'submit', class: 'plain' }, 'Take the addresses'),
    said.element,
  )
}

/** Says what became of addresses, also to a screen reader. */
function reply() {
  const element = h('div', { class: 'upload-reply', role: 'status' })
  return {
    element,
    show({ recorded, messages }: UploadReply) {
      const taken: readonly Child[] =
        recorded > 0 ? [h('p', {}, `Recorded: ${count(recorded, 'address', 'addresses')}.`)] : []
      element.replaceChildren(
        ...[...taken, ...messages.map((message) => h('p', { class: 'wrong' }, message))].filter(
          (one) => one instanceof Node,
        ),
      )
    },
  }
}
