package org.geotools.api.referencing;

/** Stands in for the type of that name, which Planetiler declares to catch; nobody ever throws it. */
public class FactoryException extends Exception {
    private static final long serialVersionUID = 1L;
}
