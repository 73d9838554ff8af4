import { gridTests } from './grid.mjs';
import { roadTests } from './road.mjs';
import { finish } from './suite.mjs';
import { unitTests } from './units.mjs';

await unitTests();
await roadTests();
await gridTests();
finish();
