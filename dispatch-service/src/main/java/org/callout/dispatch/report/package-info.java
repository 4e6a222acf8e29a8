/**
 * What came of an organisation's callouts: counted anew from the rows each time somebody asks, so that no second account of
 * what happened can differ from the first; without names of volunteers or patients. It calls nobody. The story starts with
 * {@link org.callout.dispatch.report.ReportResource}.
 */
@NullMarked
package org.callout.dispatch.report;

import org.jspecify.annotations.NullMarked;
