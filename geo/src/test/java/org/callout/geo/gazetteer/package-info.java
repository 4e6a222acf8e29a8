@NullMarked
package org.callout.geo.gazetteer;

import org.jspecify.annotations.NullMarked;
