package org.callout.geo.aed.lists;

/** Names of rows. */
final class Refs {

    private Refs() {}

    /**
     * The name that a row gives itself under a heading. A bare number under {@code osm_id} is that of a node: lists that
     * leave the kind out are lists of points.
     */
    static String of(String heading, String text) {
        boolean isNode = heading.equals("osm_id") && text.chars().allMatch(Character::isDigit);
        return isNode ? "node/" + text : text;
    }
}
