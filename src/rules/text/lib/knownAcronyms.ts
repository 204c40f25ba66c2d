/** Acronyms that everybody knows or whose long form nobody uses, with currencies and units. */
const knownAcronyms: ReadonlySet<string> = new Set(
  // Countries, unions, bodies
  (
    'EU UK US USA UAE UN UNESCO UNICEF NATO WHO OECD IMF NASA ESA CERN FIFA UEFA FBI CIA BBC ITV CNN ITN NHS MI5 MI6 GB NI EEA EFTA NUTS ' +
    'DE FR ES IT PL RO SE IE AT BE BG CY CZ DK EE EL FI GR HR HU LT LU LV MT NL PT SI SK NO CH IS LI TR UA CA AU NZ JP CN IN BR ' +
    'IKEA BMW IBM HP KPMG PWC UPS DHL FM SOS RSVP VIP DIY BC AD AM PM ID OK PS NB FAO CEO CFO COO CTO CV HR PR PA MD MP MPS MEP MEPS ' +
    'MS MSP MSPS MLA OBE MBE CBE KC QC PHD MA BA BSC MSC MBA GCSE GCSES BTEC ' +
    // Technology
    'PDF URL FAQ FAQS WWW HTML CSS XML CSV RSS USB TV DVD CD CDS PC PCS IT ICT AI AR VR XR IOT QR GPS SMS SIM WIFI WI LED LCD 3D 2D ' +
    'HD UX UI ISBN DOI ZIP JPG JPEG PNG GIF MP3 MP4 DOC DOCX XLS XLSX PPT PPTX HTTP HTTPS APP APPS API APIS ISO CAD CPU RAM ' +
    'ATM PIN B2B B2C CCTV ' +
    // Health, science, society
    'COVID COVID19 HIV AIDS DNA RNA MRNA MRI CO CO2 NO2 UV PH GDP VAT SME SMES NGO NGOS GDPR LGBT LGBTQ LGBTQI BAME SEN ADHD ' +
    'BSL HMRC DVLA HGV HGVS NVQ NVQS ESOL RNIB RSPB TUC CBI WLGA RNLI NSPCC MOT A&E ' +
    'AOB AGM GP GPS STEM PPE HQ PO TBC TBA TBD ASAP USP SWOT ' +
    // Time, money, measures
    'GMT BST CET CEST UTC EET EEST WET WEST IST EST PST EUR GBP USD CHF SEK NOK DKK PLN RON HUF CZK BGN JPY CNY ' +
    'CAD AUD NZD INR ZAR BRL MXN UAH ISK RSD EDT CDT MDT PDT CST MST AEST AEDT AWST NZST NZDT BRT SAST JST ' +
    'LLB LLM BED BENG MENG MPHIL DPHIL PGCE HND HNC FRS FRSA MRES MSCI ' +
    'KVA KN KPA MPA MJ GJ PPM BTU KB MB GB TB KM CM MM KG KW KWH MW MWH GW GWH TWH HZ MHZ GHZ DB RPM MPH KPH ' +
    // Points of the compass, writing
    'AA AAA RAF TD NSW JRR JK ' +
    'XS XL XXL XXXL TODO FIXME NE NW SE SW NNE ENE ESE SSE SSW WSW WNW NNW NR NO PP ISSN'
  ).split(' '),
)

const roman = /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

export function isKnownAcronym(letters: string): boolean {
  // Climate conferences, and initials: “COP26”, “PJ Harvey”.
  if (/^COP\d\d$|^[A-Z]J$/.test(letters)) return true
  return knownAcronyms.has(letters.toUpperCase()) || roman.test(letters) || /^X+$/.test(letters)
}

/**
 * States of the USA and Australia, and provinces of Canada. They count only in an address, since “IN” and “OR” are also
 * words.
 */
const states: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR ' +
    'NSW VIC QLD SA TAS ACT NT AB BC MB NB NL NS ON PE QC SK'
  ).split(' '),
)

export function isState(letters: string): boolean {
  return states.has(letters)
}
