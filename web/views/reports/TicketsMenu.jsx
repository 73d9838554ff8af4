// In the toolbar of the tasks: those in sight as tickets, in a file for the tracker that a person names.

import { exportTickets, kTrackers } from '../../features/keeping/exporting.js';
import { text } from '../../text/text.js';
import { Menu } from '../common/Menu.jsx';

const kItems = Object.entries(kTrackers).map(([tracker, name]) => ({
  name,
  run: () => void exportTickets(/** @type {keyof typeof kTrackers} */ (tracker)),
}));

export const TicketsMenu = () => <Menu title={text.value.grid.exportTickets} items={kItems} wide />;
