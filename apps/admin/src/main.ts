import '@fontsource-variable/instrument-sans/wght-italic.css';
import '@fontsource-variable/instrument-sans/wght.css';
import './styles/page.css';
import { registerIcons } from './components/icons.ts';
import './app/artspay-admin.ts';

registerIcons();
