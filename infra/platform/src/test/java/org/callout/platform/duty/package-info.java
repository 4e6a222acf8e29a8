@org.jspecify.annotations.NullMarked
package org.callout.platform.duty;
