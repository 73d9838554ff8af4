// `#languages` where nothing is bundled (package.json, `imports`): what tools/lib/shipped.mjs puts there in the page.

import { readCatalog } from './catalog.mjs';
import { languageNames } from './shipped.mjs';

export default languageNames(readCatalog());
