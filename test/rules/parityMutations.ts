/** One change of the Welsh half of issue 6, and the one finding that it causes: its rule, and the line it points at. */
export interface ParityMutation {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly finds: string
}

const texts = 'issues/issue-6/issue.cy.yaml'
const wales = 'issues/issue-6/30-wales.cy.md'
const newsletter = 'newsletter.cy.yaml'

const change = (file: string, from: string, to: string, finds: string): ParityMutation => ({ file, from, to, finds })
const inTexts = (from: string, to: string, finds: string) => change(texts, from, to, finds)
const inWales = (from: string, to: string, finds: string) => change(wales, from, to, finds)

export const parityMutations: readonly ParityMutation[] = [
  // The inbox.
  inTexts(
    `preview: Cam 1 mewn ffigurau, arferion da o Gymru, a galwad am sesiynau sy’n cau ar 31 Mawrth.\n`,
    '',
    'text-not-in-language issue.yaml:11 cy',
  ),
  inTexts(
    'Wyth rhanbarth yn rhoi eu cynlluniau ar waith',
    'Eight regions put their plans into practice',
    'text-same-in-both issue.cy.yaml:3 cy',
  ),
  inTexts(
    'Cam 1 mewn ffigurau, arferion da o Gymru, a galwad am sesiynau sy’n cau ar 31 Mawrth.',
    'Phase 1 in numbers, good practice from Wales, and a call for sessions that closes on 31 March.',
    'other-language issue.cy.yaml:4 cy',
  ),
  // Figures.
  inTexts('sy’n cau ar 31 Mawrth', 'sy’n cau ar 30 Mawrth', 'figures-differ issue.cy.yaml:4 cy'),
  inTexts(
    'title: Cyfarfod cyntaf partneriaid y sesiynau,',
    'title: Cyfarfod cyntaf partneriaid y sesiynau, start: 2022-05-30 10:30, end: 2022-05-31 12:00,',
    'fact-differs-in-translation issue.cy.yaml:92 cy',
  ),
  // Texts in fields.
  inTexts('O wyth cynllun i weithredu', 'From eight plans to action', 'text-same-in-both issue.cy.yaml:8 cy'),
  inTexts('Cam 1 mewn ffigurau\n    body', 'Phase 1 in numbers\n    body', 'text-same-in-both issue.cy.yaml:27 cy'),
  inTexts(
    'Arferion da y gall eraill eu defnyddio',
    'Good practices that others can use',
    'text-same-in-both issue.cy.yaml:40 cy',
  ),
  inTexts(
    'Cynigiwch sesiwn ar gyfer yr Wythnos Ewropeaidd',
    'Propose a session for the European Week',
    'text-same-in-both issue.cy.yaml:101 cy',
  ),
  inTexts(
    'wedi’i greu ar gyfer y cylchlythyr hwn',
    'drawn for this newsletter',
    'text-same-in-both issue.cy.yaml:11 cy',
  ),
  inTexts(
    'Darllenwch yr wyth Cynllun Gweithredu Rhanbarthol',
    'Read the eight Regional Action Plans',
    'text-same-in-both issue.cy.yaml:24 cy',
  ),
  inTexts('Darllenwch sut i gynnig sesiwn', 'Read how to propose a session', 'text-same-in-both issue.cy.yaml:106 cy'),
  inTexts('partner mewn wyth gwlad', 'partners in eight countries', 'text-same-in-both issue.cy.yaml:32 cy'),
  inTexts(
    'prifysgolion, cwmnïau a chyrff cyhoeddus yn cydweithio dros weithgynhyrchu cynaliadwy',
    'universities, companies and public bodies work together for sustainable manufacturing',
    'text-same-in-both issue.cy.yaml:67 cy',
  ),
  inTexts(
    'Wyth clawr adroddiad ar ddwy silff, pob un â’i batrwm geometrig ei hun',
    'Eight report covers on two shelves, each with its own geometric pattern',
    'other-language issue.cy.yaml:10 cy',
  ),
  inTexts('Brwsel ac ar-lein', 'Brussels and online', 'text-same-in-both issue.cy.yaml:93 cy'),
  inTexts(`      credit: wedi’i greu ar gyfer y cylchlythyr hwn\n`, '', 'text-not-in-language issue.yaml:23 cy'),
  inTexts(
    `    link:\n      text: Darllenwch yr wyth Cynllun Gweithredu Rhanbarthol\n`,
    '',
    'text-not-in-language issue.yaml:36 cy',
  ),
  inTexts(
    `    link:\n      text: Darllenwch sut yr ymunodd y partneriaid â’r prosiect\n`,
    '',
    'text-not-in-language issue.yaml:54 cy',
  ),
  inTexts(`    link:\n      text: Darllenwch sut i gynnig sesiwn\n`, '', 'text-not-translated issue.cy.yaml:100 cy'),
  inTexts(
    `            note: cysylltu seilwaith ymchwil ag arloesi rhanbarthol, cenedlaethol a rhyngwladol\n`,
    '',
    'text-not-in-language issue.yaml:79 cy',
  ),
  inTexts(
    `      audience: rhanbarthau, dinasoedd a phawb sy’n gweithio ar bolisi cydlyniant\n`,
    '',
    'text-not-in-language issue.yaml:141 cy',
  ),
  inTexts(`      book: { text: Ewch i wefan yr Wythnos Ewropeaidd }\n`, '', 'text-not-in-language issue.yaml:145 cy'),
  inTexts(', where: Brwsel ac ar-lein', '', 'text-not-in-language issue.yaml:140 cy'),
  inTexts('title: Yr Wythnos Ewropeaidd, where', 'where', 'text-not-in-language issue.yaml:140 cy'),
  inTexts(
    `      format: PDF\n      size: 2.4 MB\n      language: Saesneg\n`,
    `      format: PDF\n      size: 2.4 MB\n`,
    'text-not-in-language issue.yaml:129 cy',
  ),
  inTexts(
    `    body: |\n      Pan lansiwyd y prosiect yn Bilbao, yn hydref 2019, nid oedd dim arwydd o’r heriau a oedd i ddod. Er hynny, bu Cam 1\n      yn llwyddiant.\n`,
    '',
    'text-not-in-language issue.yaml:45 cy',
  ),
  // Pictures.
  inTexts(
    `      alt: Wyth clawr adroddiad ar ddwy silff, pob un â’i batrwm geometrig ei hun\n`,
    '',
    'alt-not-translated issue.yaml:22 cy',
  ),
  inTexts(
    `    image:\n      alt: Cyhoeddiad â phatrwm o fodrwyau sy’n cydblethu ar ei glawr\n`,
    '',
    'alt-not-translated issue.yaml:117 cy',
  ),
  inWales(
    `image:\n  alt: Llwybrau o ddotiau yn cysylltu pedwar lle, pob un yn siâp o liw gwahanol\n`,
    '',
    'alt-not-translated 30-wales.md:6 cy',
  ),
  inWales('  alt: Llwybrau', '  credit: Ana Ruiz\n  alt: Llwybrau', 'text-only-in-translation 30-wales.cy.md:4 cy'),
  inWales(
    '### Beth a ddaeth',
    '![Map o’r pedwar lle](../images/journeys.png)\n\n### Beth a ddaeth',
    'pictures-differ 30-wales.cy.md:24 cy',
  ),
  // Items and sections.
  inTexts(`      - { value: "5", label: grŵp o argymhellion polisi }\n`, '', 'item-not-translated issue.yaml:52 cy'),
  inTexts(
    `        - { title: Yr Wythnos Ewropeaidd, where: Brwsel ac ar-lein }\n`,
    '',
    'item-not-translated issue.yaml:140 cy',
  ),
  inTexts(`          - name: Warsaw Metropolis\n`, '', 'item-not-translated issue.yaml:80 cy'),
  inTexts(
    `  - id: call
    title: Cynigiwch sesiwn ar gyfer yr Wythnos Ewropeaidd
    body: |
      Gall rhanbarthau a’u partneriaid gynnal gweithdai 90 munud, sesiynau gwybodaeth 60 munud, a mwy. Mae’r alwad ar agor
      tan **31 Mawrth 2022**.
    link:
      text: Darllenwch sut i gynnig sesiwn
`,
    '',
    'section-not-translated issue.yaml:147 cy',
  ),
  // Paragraphs.
  inTexts(
    `\n      Nod y cynlluniau yw rhoi dimensiwn tiriogaethol i Strategaethau Arbenigo Craff (S3). Mae’r rhanbarthau bellach yn\n      eu rhoi ar waith, wrth i’r prosiect symud i’w ail gam.\n`,
    '',
    'paragraphs-differ issue.yaml:27 cy',
  ),
  inTexts(
    `      Daeth Cam 1 o brosiect COHES3ION i ben ym mis Ionawr 2022, pan gyhoeddwyd wyth **Cynllun Gweithredu Rhanbarthol**.\n\n`,
    '',
    'paragraphs-differ issue.yaml:25 cy',
  ),
  inTexts(
    '**Cynllun Gweithredu Rhanbarthol**.\n\n',
    '**Cynllun Gweithredu Rhanbarthol**.\n',
    'paragraphs-differ issue.yaml:25 cy',
  ),
  inTexts(
    'yn llwyddiant.\n',
    'yn llwyddiant.\n\n      Diolch i bawb a gymerodd ran.\n',
    'paragraphs-differ issue.cy.yaml:32 cy',
  ),
  inTexts(
    `\n      Mae ei gymar, y [Canllaw Argymhellion Polisi](https://projects2014-2020.interregeurope.eu/cohes3ion/policy-recommendations-guide/), yn nodi pum grŵp o argymhellion.\n`,
    '',
    'paragraphs-differ issue.yaml:122 cy',
  ),
  inTexts(
    'cohes3ion/policy-recommendations-guide/), yn nodi pum grŵp o argymhellion.\n',
    'cohes3ion/policy-recommendations-guide/), yn nodi pum grŵp o argymhellion.\n\n      Mae’r ddau ar gael yn awr.\n',
    'paragraphs-differ issue.cy.yaml:83 cy',
  ),
  inTexts(
    'sesiynau gwybodaeth 60 munud, a mwy. Mae’r alwad',
    'sesiynau gwybodaeth 60 munud, a mwy.\n\n      Mae’r alwad',
    'paragraphs-differ issue.cy.yaml:105 cy',
  ),
  inWales(
    `\nGweledigaeth y Cymoedd Technoleg ar gyfer 2027 yw y bydd Cymoedd de Cymru yn ganolfan gydnabyddedig yn fyd-eang am\nddatblygu technolegau newydd. Mae i’w gweld yng\n[nghylch gorchwyl grŵp cynghori’r Cymoedd Technoleg](https://llyw.cymru/grwp-cynghori-strategol-y-cymoedd-technoleg/cylch-gorchwyl).\n`,
    '',
    'paragraphs-differ 30-wales.md:22 cy',
  ),
  inWales(
    'er mwyn creu hyd at 1,500 o\n  swyddi cynaliadwy o safon\n',
    'er mwyn creu hyd at 1,500 o\n  swyddi cynaliadwy o safon\n- **Abertawe**: rhagor i ddod\n',
    'lists-differ 30-wales.cy.md:15 cy',
  ),
  inWales(
    /* a summary */
    'Cyfarfu partneriaid o Sbaen, yr Eidal, Rwmania, Iwerddon, yr Almaen, Sweden a Gwlad Pwyl ar-lein ar gyfer siwrnai ddysgu\nolaf 2020. Tîm Arloesi Llywodraeth Cymru oedd yn eu croesawu. Clywsant am dair enghraifft o arferion da o bob rhan o\nGymru:',
    'Cyfarfu partneriaid ar-lein. Clywsant am dair enghraifft:',
    'text-shorter-in-one-language 30-wales.cy.md:9 cy',
  ),
  inWales(
    'Gyda’i randdeiliaid, datblygodd pob rhanbarth **Fap Tiriogaethol Craff**. Offeryn diagnostig yw hwn, sy’n dangos pa rannau\no strategaeth rhanbarth y mae angen eu cryfhau o hyd.',
    'With its stakeholders, each region developed a **Smart Territorial Map**. It is a diagnostic tool, which shows what parts\nof a region’s strategy still need to be strengthened.',
    'other-language 30-wales.cy.md:26 cy',
  ),
  // Lists.
  inTexts(
    `      - [adroddiad Cynulliad Rhanbarthol y De](https://projects2014-2020.interregeurope.eu/cohes3ion/southern-regional-assembly-report/)\n`,
    '',
    'lists-differ issue.yaml:34 cy',
  ),
  inTexts(
    `      - [adroddiad Llywodraeth Cymru](https://projects2014-2020.interregeurope.eu/cohes3ion/welsh-government-report/)\n      - [adroddiad`,
    `      [adroddiad Llywodraeth Cymru](https://projects2014-2020.interregeurope.eu/cohes3ion/welsh-government-report/)\n\n      [adroddiad`,
    'lists-differ issue.cy.yaml:21 cy',
  ),
  inWales(
    `- **Prifddinas-Ranbarth Caerdydd**: cymorth ar gyfer gweithgarwch economaidd, cyflogaeth a sgiliau yn Ne-ddwyrain Cymru,\n  drwy gronfa fuddsoddi a’r Fargen Ddinesig\n`,
    '',
    'lists-differ 30-wales.md:17 cy',
  ),
  // Headings.
  inWales('### Beth a ddaeth o’r gwersi\n\n', '', 'headings-differ 30-wales.md:26 cy'),
  inWales('### Beth a ddaeth o’r gwersi', 'Beth a ddaeth o’r gwersi', 'headings-differ 30-wales.cy.md:24 cy'),
  inWales('Beth a ddaeth o’r gwersi', 'What became of the lessons', 'text-same-in-both 30-wales.cy.md:24 cy'),
  inWales('Ar 25 Mawrth 2021,', '### Y digwyddiad\n\nAr 25 Mawrth 2021,', 'headings-differ 30-wales.cy.md:29 cy'),
  // Links.
  inTexts(
    `[adroddiad Llywodraeth Cymru](https://projects2014-2020.interregeurope.eu/cohes3ion/welsh-government-report/)`,
    'adroddiad Llywodraeth Cymru',
    'links-differ issue.cy.yaml:21 cy',
  ),
  inTexts(
    '[Canllaw Argymhellion Polisi](https://projects2014-2020.interregeurope.eu/cohes3ion/policy-recommendations-guide/)',
    'Canllaw Argymhellion Polisi',
    'links-differ issue.cy.yaml:81 cy',
  ),
  inTexts(
    'yng nghronfa ddata ei\n      Lwyfan Dysgu Polisi.',
    'yng nghronfa ddata ei\n      [Lwyfan Dysgu Polisi](https://www.interregeurope.eu/policy-learning-platform).',
    'links-differ issue.cy.yaml:43 cy',
  ),
  inWales(
    '[nghylch gorchwyl grŵp cynghori’r Cymoedd Technoleg](https://llyw.cymru/grwp-cynghori-strategol-y-cymoedd-technoleg/cylch-gorchwyl)',
    'nghylch gorchwyl grŵp cynghori’r Cymoedd Technoleg',
    'links-differ 30-wales.cy.md:20 cy',
  ),
  inWales(
    'https://llyw.cymru/grwp-cynghori-strategol-y-cymoedd-technoleg/cylch-gorchwyl',
    'https://gov.wales/tech-valleys-strategic-advisory-group/terms-reference',
    'link-to-other-language 30-wales.cy.md:22 cy',
  ),
  inWales(
    `  href: https://businesswales.gov.wales/innovation/cy/newyddion-0/cymrun-croesawu-partneriaid-ewropeaidd-ar-siwrnai-dysgu-rithwir-arloesol\n`,
    '',
    'link-to-other-language 30-wales.md:9 cy',
  ),
  // Emphasis.
  inTexts(
    'wyth **Cynllun Gweithredu Rhanbarthol**.',
    'wyth Cynllun Gweithredu Rhanbarthol.',
    'emphasis-differs issue.cy.yaml:13 cy',
  ),
  inTexts('**31 Mawrth 2022**', '31 Mawrth 2022', 'emphasis-differs issue.cy.yaml:103 cy'),
  inTexts('**31 Mawrth 2022**', '*31 Mawrth 2022*', 'emphasis-differs issue.cy.yaml:104 cy'),
  inTexts(
    'Gall rhanbarthau a’u partneriaid',
    'Gall **rhanbarthau** a’u partneriaid',
    'emphasis-differs issue.cy.yaml:103 cy',
  ),
  inWales('- **Y Cymoedd Technoleg**', '- Y Cymoedd Technoleg', 'emphasis-differs 30-wales.cy.md:13 cy'),
  inWales(
    '*Gwneud i\nlywodraethu aml-lefel weithio ym maes Arbenigo Craff (S3)*',
    '“Gwneud i\nlywodraethu aml-lefel weithio ym maes Arbenigo Craff (S3)”',
    'emphasis-differs 30-wales.cy.md:29 cy',
  ),
  inWales(
    'yn cydweithio ar\n  broblemau',
    'yn cydweithio ar\n  **broblemau**',
    'emphasis-differs 30-wales.cy.md:17 cy',
  ),
  // newsletter.yaml.
  change(
    newsletter,
    'about: >\n  Bydd COHES3ION yn integreiddio blaenoriaethau lleol a rhanbarthol mewn polisïau arloesi rhanbarthol,\n  fel Arbenigo Craff, gan gynyddu eu heffaith a’u perfformiad o ran twf a chreu swyddi.\n',
    '',
    'text-not-in-language newsletter.yaml:8 cy',
  ),
  change(
    newsletter,
    'Bydd COHES3ION yn integreiddio blaenoriaethau lleol a rhanbarthol mewn polisïau arloesi rhanbarthol,\n  fel Arbenigo Craff, gan gynyddu eu heffaith a’u perfformiad o ran twf a chreu swyddi.',
    'COHES3ION will integrate local and regional priorities into regional innovation policies,\n  such as Smart Specialisation, increasing their impact and performance in terms of growth and job creation.',
    'other-language newsletter.cy.yaml:9 cy',
  ),
  change(newsletter, '{ alt: Baner yr Undeb Ewropeaidd }', '{}', 'alt-not-translated newsletter.yaml:23 cy'),
]
