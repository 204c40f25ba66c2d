/** All pictures on one page: a row an issue and width, a column a view. */
export function indexPage(ids, views, widths) {
  const links = ids.map((id) => `<a href="#${id}">${id}</a>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>
body { margin: 24px; font-family: Arial, Helvetica, sans-serif; background: #dfe7e4; color: #16202b; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; }
.row { display: flex; gap: 24px; align-items: start; overflow-x: auto; padding-bottom: 24px; }
figure { margin: 0; }
figcaption { padding: 4px 0; }
img { display: block; box-shadow: 0 1px 4px #0004; }
</style>
<h1>Gallery</h1>
<nav>${links.join('\n')}</nav>
${ids.map((id) => sectionOf(id, views, widths)).join('\n')}
</html>
`
}

function sectionOf(id, views, widths) {
  const rows = widths.map((width) => {
    const figures = views.map((view) => figureOf(id, view, width))
    return `<div class="row">${figures.join('\n')}</div>`
  })
  return `<h2 id="${id}">${id}</h2>\n${rows.join('\n')}`
}

function figureOf(id, view, width) {
  const caption = `<a href="${id}/${view.id}.html">${view.label}, ${width}</a>`
  const picture = `<img src="${id}/${view.id}-${width}.png" alt="${id}, ${view.label}, ${width} px" width="${width}" loading="lazy">`
  return `<figure><figcaption>${caption}</figcaption>${picture}</figure>`
}
