@NullMarked
package org.callout.geo.match;

import org.jspecify.annotations.NullMarked;
