// What is done with the analysis as a whole, and the language, where a person looks for it. The palette has them too.

import { text } from '../../text/text.js';
import { Menu } from '../common/Menu.jsx';
import { languages, menuCommands } from '../dialogs/commands.js';

export function FileMenu() {
  const t = text.value;
  return (
    <Menu title={t.file.title} items={menuCommands()}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight */}
      <div class="segments" role="group" aria-label={t.file.language}>
        {languages().map(({ code, name, run }) => (
          <button key={code} type="button" lang={code} aria-pressed={code === t.language} onClick={run}>
            {name}
          </button>
        ))}
      </div>
    </Menu>
  );
}
