// The shared content in React Email: `node react-email.js <content.json> <file.html>`
import { readFileSync, writeFileSync } from 'node:fs'
import { Body, Column, Container, Head, Heading, Html, Img, Link, Row, Section, Text } from '@react-email/components'
import { render } from '@react-email/render'

const font = { fontFamily: 'Arial, Helvetica, sans-serif' }
const ink = { deep: '#FFFFFF', paper: '#16202B' }
const ground = { deep: '#10243E', paper: '#FFFFFF' }
const size = { 1: { fontSize: 38, lineHeight: '42px' }, 2: { fontSize: 24, lineHeight: '30px' } }
const body = { ...font, margin: '0 0 14px', fontSize: 16, lineHeight: '25px' }

function Parts({ parts }) {
  return parts.map((part, i) => {
    if (part.kind === 'break') return <br key={i} />
    if (part.kind === 'text') return part.text
    return (
      <Link key={i} href={part.href} style={{ ...font, color: '#00645A', textDecoration: 'underline' }}>
        {part.text}
      </Link>
    )
  })
}

function Block({ block, color }) {
  const { kind, level, quiet, parts } = block
  if (kind === 'picture')
    return (
      <Img
        src={block.src}
        alt={block.alt}
        width={block.width}
        style={{ maxWidth: '100%', height: 'auto', margin: '0 0 16px' }}
      />
    )
  if (kind === 'list')
    return (
      <ul style={{ margin: '16px 0 0', padding: '0 0 0 20px', borderLeft: '4px solid #00645A', listStyle: 'none' }}>
        {block.items.map((item, i) => (
          <li key={i} style={{ ...body, margin: 0, padding: '6px 0', color }}>
            <Parts parts={item} />
          </li>
        ))}
      </ul>
    )
  if (kind === 'heading')
    return (
      <Heading as={`h${level}`} style={{ ...font, ...size[level], margin: '0 0 12px', color }}>
        <Parts parts={parts} />
      </Heading>
    )
  return (
    <Text style={{ ...body, color: quiet ? '#4A5765' : color }}>
      <Parts parts={parts} />
    </Text>
  )
}

function Email({ content }) {
  return (
    <Html lang={content.lang} dir="ltr">
      <Head>
        <title>{content.title}</title>
      </Head>
      <Body style={{ margin: 0, backgroundColor: '#EEF2F0' }}>
        <Container style={{ maxWidth: 600 }}>
          {content.sections.map(({ tone, columns }, i) => (
            <Section key={i} style={{ backgroundColor: ground[tone], padding: '40px 24px 0' }}>
              <Row>
                {columns.map(({ width, blocks }, j) => (
                  <Column key={j} style={{ width, verticalAlign: 'top' }}>
                    {blocks.map((block, k) => (
                      <Block key={k} block={block} color={ink[tone]} />
                    ))}
                  </Column>
                ))}
              </Row>
            </Section>
          ))}
        </Container>
      </Body>
    </Html>
  )
}

const [source, target] = process.argv.slice(2)
const content = JSON.parse(readFileSync(source, 'utf8'))
writeFileSync(target, await render(<Email content={content} />))
