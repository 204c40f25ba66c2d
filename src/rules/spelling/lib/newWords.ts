/** Words of public life that are newer than the built-in dictionary. */
const newWords: ReadonlySet<string> = new Set(
  `biogas carshare carshares changemaker changemakers deprioritise deprioritised flyposting flytip flytipped flytipper flytippers flytipping
  greenspace greenspaces intersectoral placemaker placemakers prosumer prosumers agritech anonymise anonymised app apps biodiverse biomethane blockchain bioeconomy biotech carsharing chatbot chatbots cleantech
  codesign codesigned coproduce coproduced coproduction coworking crowdfund crowdfunded crowdfunding crowdsource crowdsourced
  crowdsourcing cryptocurrency cybersecurity cybercrime dataset datasets decarbonise decarbonised decarbonising decarbonisation
  deeptech defossilisation deepfake deepfakes digitalise digitalised digitalising digitalisation disinformation ebook ebooks edtech
  ecodesign ecosystem ecosystems exemplar exemplars email emails esports fintech foodbank foodbanks freelancing geolocation
  geopolitics geothermal greenwashing hackathon hackathons hashtag hashtags healthtech hotspot hotspots hyperlocal
  influencer influencers infographic infographics inclusivity internationalise internationalisation interoperability
  interoperable intersectional intersectionality livestream livestreamed livestreaming lockdown lockdowns medtech makerspace
  makerspaces matchmaking metaverse microbusiness microbusinesses microplastics mindset mindsets mitigations multilevel
  multilingualism nanotech nearshoring neurodivergent neurodiverse neurodiversity offshoring onboard onboarding
  onshore onshoring outcome outputs participatory peatland peatlands personalised placemaking podcast podcasts prebunking
  proactively proof-of-concept rebrand rebranded rebranding regenerative reimagine reimagined repurpose repurposed repurposing
  reshore reshoring reskill reskilling rewild rewilding roadmap roadmaps screenshot screenshots selfie selfies sharepic siloed
  smartphone smartphones spinout spinouts startup startups stakeholder stakeholders subregional subnational supercluster
  superfast telehealth telemedicine teleworking timeframe timeframes timeline timelines toolkit toolkits touchpoint touchpoints
  transnational transversal valorisation valorise valorised valorisation valorise valorised upcycle upcycled upcycling upskill upskilled upskilling vlog vlogs walkable webinar webinars
  webpage webpages wellbeing wifi workstream workstreams worktop funder funders misspelt html https png learnings complementarity complementarities subsidiarity additionality carte operationalise operationalised operationalisation scaleup scaleups triple-helix unconference cryptoassets
  kilowatt megawatt gigawatt terawatt photovoltaic photovoltaics agrivoltaics heatwave heatwaves rainwater wetland wetlands
  signpost signposted signposting fairtrade http https www ftp geospatial olds mentee mentees rollout rollouts paddleboarding ironworks benchmarked wayfinding
  walkability hotdesking microcredential microcredentials teleconsultation teleconsultations pseudonymise pseudonymised agrifood agroforestry
  biorefinery biorefineries electrolyser electrolysers photonics servitisation timebanking territorialisation pilotage tis cwtch hiraeth bara brith cawl cynefin hwyl eisteddfod eisteddfodau twmpath plygain penillion cynghanedd noson lawen hafod senedd gorsedd crannog bothies machair wynds dreich whisht fleadh feis gaelscoil gaeltacht sean-nós tagine gozleme pierogi kolaches healthcare heatmap heatmaps hydrogen livelihoods lifecycle lifelong
  micromobility multimodal multimedia nonprofit ongoing online peri plurilingual policymaker policymakers policymaking
  postgraduate powertrain preprint preprints socioeconomic sociocultural stopgap subtheme supranational sustainability
  traineeship traineeships underrepresented underserved unlocking workplan worldwide`.split(/\s+/),
)

/** First parts of hyphenated words that are not words by themselves: “multi-level”, “agri-food”. */
const hyphenPrefixes: ReadonlySet<string> = new Set(
  `co re pre post non multi inter intra sub e eco euro socio anti semi mini micro macro nano ex pan cross bio geo agri aero electro hydro
  infra meta neo para peri photo poly pro proto pseudo psycho quasi retro self super supra tele thermo trans tri ultra un under uni
  vice cyber techno info edu med fin hyper mid over auto cardio centi de demi di dis en extra fore hetero homo hypo in kilo mega
  mono neuro omni ortho radio step turbo well wi fi`.split(/\s+/),
)

export function isNewWord(word: string): boolean {
  return newWords.has(word.toLowerCase())
}

export function isHyphenPrefix(word: string): boolean {
  return hyphenPrefixes.has(word.toLowerCase())
}

/** Prefixes that join any dictionary word without a hyphen: “intermunicipal”, “ecotourism”. */
const prefixes =
  /^(?:inter|intra|multi|trans|micro|macro|nano|cyber|counter|super|hyper|ultra|tele|photo|thermo|socio|hydro|electro|agro|agri|geo|neuro|under|semi|anti|sub|bio|eco|pre|non|re|co)(?=[a-z]{4,})/

/** Whether a word is a prefix and a dictionary word. After a short prefix the rest must be long, unlike “untill”. */
export function isPrefixed(word: string, isWord: (word: string) => boolean): boolean {
  const prefix = prefixes.exec(word.toLowerCase())?.[0]
  if (prefix === undefined) return false
  const rest = word.slice(prefix.length)
  return rest.length >= (prefix.length < 3 ? 6 : 4) && isWord(rest)
}
