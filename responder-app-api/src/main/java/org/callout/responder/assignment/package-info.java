/**
 * An accepted role with its progress, findings and withdrawal, and the details that only an assigned volunteer sees.
 * It may call offers and travel; alerts tell it what dispatch decided. Details are erased the moment an assignment ends.
 * Start with {@link org.callout.responder.assignment.Assignments}.
 */
@NullMarked
package org.callout.responder.assignment;

import org.jspecify.annotations.NullMarked;
