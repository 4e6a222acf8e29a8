@NullMarked
package org.callout.basemap;

import org.jspecify.annotations.NullMarked;
