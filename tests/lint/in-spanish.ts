import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../src/astro/translations.ts';
import { asToday, base, otherArticle, page, write } from './broken-project.ts';

export const translation = 'src/content/docs/es/drip.mdx';
export const translatedPage = 'src/content/docs/es/winter.md';
const digest = (file: string) => digestOf(asToday(readFileSync(path.join(base, file), 'utf8')));
export const translates = (file: string) => `translates: "${digest(file)}"`;

/** A site with two of its articles in Spanish. */
export const inSpanish = [
  write(
    translation,
    `---
title: ¿Gotea una llave?
description: Dos revisiones.
checked: 2099-12-31
category: Water
${translates(otherArticle)}
---

<Troubleshooter machine="drip">

<Step state="tap">
## ¿Está floja la manija?

<Answer id="loose">Sí, está floja</Answer>
<Answer id="firm">No, está firme</Answer>
</Step>

<Step state="tighten">
### Aprieta la manija

¿También hace frío en un cuarto? <StepLink to="no-heat" state="heater">Descubre por qué</StepLink>.
</Step>

<Step state="plumber">
### Llama a un plomero

Di cuál llave es.
</Step>

</Troubleshooter>
`,
  ),
  write(
    translatedPage,
    `---
title: ¿Cómo me preparo para el invierno?
description: Una lista para el otoño.
checked: 2099-12-31
category: Heating
${translates(page)}
---

[Revisa la lámpara](/es/heating/no-heat/#lamp) y lee los [errores comunes](../heating/no-heat/#common-mistakes).
`,
  ),
];
