@NullMarked
package org.callout.geo.travel;

import org.jspecify.annotations.NullMarked;
