import { openParentPage } from './parent-page.ts';
import './three-d-secure.css';

if (document.querySelector('main[data-state="done"]') !== null) {
  openParentPage()?.send({ type: 'action-done' });
}
