@NullMarked
package org.callout.geo;

import org.jspecify.annotations.NullMarked;
