/**
 * The two types of GeoTools without which the JVM will not verify Planetiler's {@code GeoUtils}; GeoTools itself is not on Maven
 * Central and is needed for shapefiles only, which we never read. Nothing here does anything. Decision record 0085 tells how they
 * were found and what to do when GeoTools is there.
 */
package org.geotools.api.referencing;
