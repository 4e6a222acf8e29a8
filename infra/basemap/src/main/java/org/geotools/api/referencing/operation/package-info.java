/** See {@link org.geotools.api.referencing}. */
package org.geotools.api.referencing.operation;
