/**
 * What the served OpenAPI documents owe to the code alone, so that they cannot say otherwise than it does. Both services have
 * it done to their documents while they are built; nothing of it runs later. The story starts in {@code RequiredProperties}.
 */
@NullMarked
package org.callout.platform.contract;

import org.jspecify.annotations.NullMarked;
