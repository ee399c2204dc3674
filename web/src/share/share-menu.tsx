import { useState } from 'react';
import { Button, type Key, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Drawn } from '../graph/drawn.ts';
import type { View } from '../view/view.ts';
import { FORMATS, type SaveFormat, save, saveEverything, WITHOUT_DRAWING } from './save.ts';

const LABELS: Readonly<Record<SaveFormat, string>> = {
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  graphml: 'Graph (GraphML)',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
};

/** Takes away what is shown, or the way to it. */
export function ShareMenu({ view, drawn }: { readonly view: View; readonly drawn: Drawn }) {
  const [said, setSaid] = useState('');
  const act = (key: Key) => {
    setSaid('');
    actionOf(key, view, drawn).then(setSaid, (error: Error) => setSaid(error.message));
  };
  const formats = view.shownAs === 'table' ? WITHOUT_DRAWING : FORMATS;
  return (
    <div className="share">
      <MenuTrigger>
        <Button>Save or share ▾</Button>
        <Popover className="popover">
          <Menu className="menu" onAction={act} aria-label="Save or share">
            {formats.map((format) => (
              <MenuItem key={format} id={format}>
                {LABELS[format]}
              </MenuItem>
            ))}
            <MenuItem id="everything">All that the filters keep, not only what is drawn (GraphML)</MenuItem>
            <MenuItem id="link">Copy the link to this view</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status" className="quiet">
        {said}
      </span>
    </div>
  );
}

/** @returns what is said when it is done */
async function actionOf(key: Key, view: View, drawn: Drawn): Promise<string> {
  if (key === 'link') {
    await navigator.clipboard.writeText(location.href);
    return 'Copied.';
  }
  if (key === 'everything') await saveEverything(view);
  else await save(key as SaveFormat, drawn, view);
  return 'Saved.';
}
