/**
 * How values are written into text columns: the JSON of the messages they came in.
 * It may call nothing; entities of several rooms use its converters' base.
 * Start with {@link org.callout.responder.json.JsonColumn}.
 */
@NullMarked
package org.callout.responder.json;

import org.jspecify.annotations.NullMarked;
