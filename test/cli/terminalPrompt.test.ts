import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openPrompt } from '../../src/cli/terminalPrompt.ts'
import { screen } from '../support/cli.ts'

const terminal = (isTTY = true) => Object.assign(new PassThrough(), { isTTY })

describe('a question on the terminal', () => {
  it('is answered by one line each, also where several are pasted at once', async () => {
    const [input, output] = [terminal(), screen(true)]
    const ask = openPrompt(() => input, output)
    input.write('first\r\nsecond\nthi')
    const first = await ask('One? ')
    const second = await ask('Two? ')
    input.write('rd\n')
    const third = await ask('Three? ')
    expect([first, second, third]).toEqual(['first', 'second', 'third'])
    expect(output.text()).toBe('One? Two? Three? ')
  })

  it('has no answer where the input ends', async () => {
    const input = terminal()
    const ask = openPrompt(() => input, screen(true))
    input.end('yes\n')
    expect([await ask('One? '), await ask('Two? '), await ask('Three? ')]).toEqual(['yes', null, null])
  })

  it.each([
    ['the input', false, true],
    ['the output', true, false],
  ])('is not asked where %s is no terminal', async (_, isInput, isOutput) => {
    const output = screen(isOutput)
    const ask = openPrompt(() => terminal(isInput), output)
    expect(await ask('One? ')).toBeNull()
    expect(output.text()).toBe('')
  })
})
