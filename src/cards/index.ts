export { drawMine, drawToday } from './board';
export type { Card, Standing } from './buttons';
export { drawChoose } from './choose';
export { drawPage } from './forms';
export { drawPost } from './post';
export { explain } from './refusals';
export { drawUnreadable } from './unreadable';
export { drawView } from './view';
export { drawHelp, drawStart, drawWhichSchool } from './words-cards';
