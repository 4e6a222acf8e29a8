/**
 * What nobody may learn before accepting, looked for in the raw bytes that leave the services. Uses the world only. The story
 * starts with {@link org.callout.acceptance.privacy.BeforeAcceptanceTest}.
 */
@NullMarked
package org.callout.acceptance.privacy;

import org.jspecify.annotations.NullMarked;
