import { largestUpload, type Say } from '../api';
import { h, icon } from './dom';

/** The file that is to go with the next message. */
export interface Attach {
  /** The button, and what it opens. */
  elements: HTMLElement[];
  /** Says which file is attached, and offers to take it off. */
  chosen: HTMLElement;
  file(): Say['file'];
  put(file: Say['file']): void;
}

/** One file at a time, chosen with a button that needs no mouse; `ready` is told when it may be sent. */
export function makeAttach(ready: () => void): Attach {
  let held: Say['file'];
  const picker = h('input', { type: 'file', hidden: true, 'data-testid': 'file', onchange: () => void take() });
  const button = h('button', { type: 'button', class: 'attach', 'aria-label': 'Attach a file', title: 'Attach a file', onclick: () => picker.click() });
  button.append(icon('clip'));
  const chosen = h('div', { class: 'attached', role: 'status' });

  const put = (file: Say['file']) => {
    held = file;
    const remove = h('button', { type: 'button', class: 'quiet', onclick: off }, 'Remove');
    chosen.replaceChildren(...(file ? [icon('file'), h('span', {}, file.name), remove] : []));
  };
  const off = () => {
    put(undefined);
    button.focus();
  };
  const take = async () => {
    const [file] = picker.files ?? [];
    picker.value = '';
    if (!file) return;
    if (file.size > largestUpload) {
      put(undefined);
      chosen.replaceChildren(h('span', {}, 'The rehearsal room takes files of 2 MB at most.'));
      return;
    }
    put({ name: file.name, base64: await base64Of(file) });
    ready();
  };

  return { elements: [button, picker], chosen, file: () => held, put };
}

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};
