// A mail server as a process of its own: `node smtpServer.mjs '{"log": "…", …}'`. Prints its port once it listens, and
// writes a line of JSON to the log for each mail, login and command that it gets.
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'

const options = JSON.parse(process.argv[2] ?? '')
const log = (entry) => appendFileSync(options.log, `${JSON.stringify(entry)}\n`)
const refusal = ([code, text]) => Object.assign(new Error(text), { responseCode: code })

const listen = (server) => {
  server.on('error', () => undefined)
  const socket = server.listen(0, '0.0.0.0', () => process.stdout.write(`${socket.address().port}\n`))
}

/** A server in which every step can be refused. */
function realServer() {
  const { certificate, startsWithTls = false, password = null, refuse = {}, size } = options
  listen(
    new SMTPServer({
      secure: startsWithTls,
      disabledCommands: certificate ? [] : ['STARTTLS'],
      ...(certificate && { key: readFileSync(certificate.key), cert: readFileSync(certificate.cert) }),
      allowInsecureAuth: true,
      authOptional: password === null,
      ...(size && { size }),
      onAuth({ username, password: given }, { secure }, done) {
        log({ kind: 'login', username, secure })
        if (password === null || given === password) done(null, { user: username })
        // Some servers repeat what they were given.
        else done(refusal([535, `5.7.8 No: ${given} ${Buffer.from(`\0${username}\0${given}`).toString('base64')}`]))
      },
      onMailFrom: (_, __, done) => done(refuse.from ? refusal(refuse.from) : null),
      onRcptTo: ({ address }, _, done) => done(refuse[address] ? refusal(refuse[address]) : null),
      onData(stream, { envelope, secure }, done) {
        const chunks = []
        stream.on('data', (chunk) => chunks.push(chunk))
        stream.on('end', () => {
          if (refuse.data) return done(refusal(refuse.data))
          const to = envelope.rcptTo.map(({ address }) => address)
          const raw = Buffer.concat(chunks).toString('latin1')
          log({ kind: 'mail', from: envelope.mailFrom.address, to, secure, raw })
          done()
        })
      },
    }),
  )
}

/** One that follows a script: the answer to each command by its first word; null for none, 'drop' to hang up. */
function scriptedServer({ greeting = '220 test', ...answers }) {
  listen(
    createServer((socket) => {
      const answer = (text) => {
        if (text === 'drop') socket.destroy()
        else if (text !== null) socket.write(`${text}\r\n`)
      }
      socket.on('error', () => undefined)
      socket.on('data', (data) => {
        for (const line of data.toString('latin1').split('\r\n').filter(Boolean)) {
          log({ kind: 'line', line })
          const word = line.split(' ')[0].toUpperCase()
          if (word in answers) answer(answers[word])
        }
      })
      answer(greeting)
    }),
  )
}

if (options.script) scriptedServer(options.script)
else realServer()
