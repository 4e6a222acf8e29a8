/**
 * Lists of AED sites and their sources: each import brings the rows of its own list up to date and touches no other. May call
 * {@code geo} (reading of lists), the stored sites and the platform. The story starts with
 * {@code AedImportResource}.
 */
@NullMarked
package org.callout.dispatch.aed.lists;

import org.jspecify.annotations.NullMarked;
