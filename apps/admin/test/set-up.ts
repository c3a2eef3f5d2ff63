import '../src/styles/page.css';
import { registerIcons } from '../src/components/icons.ts';

registerIcons();
