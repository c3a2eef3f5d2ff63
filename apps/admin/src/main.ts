import './styles/page.css';
import { registerIcons } from './components/icons.ts';
import './app/artspay-admin.ts';

registerIcons();
