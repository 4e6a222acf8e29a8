package org.callout.geo.osm;

import java.util.function.Consumer;

/** The addresses of a region, told one after the other and in the same order each time. */
public interface Addresses {

    /**
     * Tells all of them: the houses first, then a point on each named piece of a street.
     *
     * @throws java.io.UncheckedIOException when they cannot be read
     */
    void forEach(Consumer<Address> listener);

    /**
     * Tells where people may live: at the houses, and along streets that no house is mapped near.
     *
     * @throws java.io.UncheckedIOException when they cannot be read
     */
    void forEachHome(Consumer<Address> listener);
}
