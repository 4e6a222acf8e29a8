package org.geotools.api.referencing.operation;

/** Stands in for the type of that name, which methods of Planetiler that we never call return. */
public interface MathTransform {}
