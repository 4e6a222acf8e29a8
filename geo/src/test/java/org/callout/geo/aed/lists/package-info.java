@NullMarked
package org.callout.geo.aed.lists;

import org.jspecify.annotations.NullMarked;
