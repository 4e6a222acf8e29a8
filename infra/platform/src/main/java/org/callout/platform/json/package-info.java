/**
 * What requests and messages share about JSON. It calls Jackson and nobody else. The story starts at
 * {@link org.callout.platform.json.JsonField}.
 */
@NullMarked
package org.callout.platform.json;

import org.jspecify.annotations.NullMarked;
