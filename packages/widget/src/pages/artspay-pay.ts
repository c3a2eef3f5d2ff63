// The script for other people's pages.
import '../element/define.ts';
