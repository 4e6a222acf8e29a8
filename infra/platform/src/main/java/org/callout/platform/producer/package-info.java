/**
 * Straight to Kafka, for what leaves so often that a connector between would cost more than all else. It calls nobody. The story
 * starts at {@link org.callout.platform.producer.Producers#open}.
 */
@NullMarked
package org.callout.platform.producer;

import org.jspecify.annotations.NullMarked;
