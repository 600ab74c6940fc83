import { UnreadableRow, type OwedPost } from '../desk/ports';
import type { Instant } from '../visit/visit';
import { postState, type PostState } from './codecs/post';
import { keyText, postKey } from './keys';
import { fromRow, keyOf, toRow, type Row } from './rows';

/** A post's row. Its id has a column of its own, by which it is found when it has been moved on. */
export const postRow = (school: string, nextTry: Instant, state: PostState) => ({
  ...toRow(school, postKey(state.id, nextTry), postState, state),
  post: state.id,
});

/** A post from its row, whose key says when it is next tried. */
export function readPost(school: string, row: Row, keyId: string, nextTry: Instant): OwedPost {
  const state = fromRow(row, postState);
  if (keyText(state.id) !== keyId) throw new UnreadableRow(keyOf(row), 'its key names another post');
  return { ...state, school, nextTry, etag: row.etag };
}
