/**
 * What is learnt from how alerts end: how willing and how quick people are, and how well that was told in advance. It reads
 * alerts that are over and keeps counts; planning asks it for chances and histories, it asks nobody but {@code geo}. The story
 * starts with {@link org.callout.dispatch.learning.Learner}.
 */
@NullMarked
package org.callout.dispatch.learning;

import org.jspecify.annotations.NullMarked;
