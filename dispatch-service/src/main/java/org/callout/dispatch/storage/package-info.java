/**
 * How this service's rows hold what is not a plain column. Calls nobody; Hibernate uses it. The story starts with {@link
 * org.callout.dispatch.storage.StoredJson}.
 */
@NullMarked
package org.callout.dispatch.storage;

import org.jspecify.annotations.NullMarked;
