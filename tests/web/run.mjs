import { roadTests } from './road.mjs';
import { finish } from './suite.mjs';

await roadTests();
finish();
