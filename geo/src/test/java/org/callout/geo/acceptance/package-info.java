@NullMarked
package org.callout.geo.acceptance;

import org.jspecify.annotations.NullMarked;
