// The place whose government issues a document: 阳泉市人民政府办公室 → 阳泉市.

import type { GazetteDocument } from '../../../retrieval/domain/gazette.ts';
import { squash } from '../../../retrieval/text/normalize.ts';

/** Empty where issuer and title name none. */
export function placeOf(document: GazetteDocument): string {
  return (
    /^\p{Script=Han}{1,6}?[省市县区州盟旗](?!长)/u.exec(document.issuer ?? squash(document.title))?.[0] ?? ''
  );
}
