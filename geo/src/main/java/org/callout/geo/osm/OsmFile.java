package org.callout.geo.osm;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import crosby.binary.file.BlockInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks through the nodes, ways and relations of a {@code .osm.pbf} file. */
final class OsmFile extends BinaryParser {

    /** Is told what the file holds. */
    interface Visitor {

        /** @param tags empty for most nodes */
        default void node(long id, double lon, double lat, Map<String, String> tags) {}

        /** @param nodes ids in the order of the way */
        default void way(long[] nodes, Map<String, String> tags) {}

        /** For whoever has to name the way. */
        default void way(long id, long[] nodes, Map<String, String> tags) {
            way(nodes, tags);
        }

        default void relation(long id, Map<String, String> tags) {}
    }

    private final Visitor visitor;

    private OsmFile(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @throws IOException also when the file breaks off, as a download may: the library would take what is there for all */
    static void read(Path pbf, Visitor visitor) throws IOException {
        Blocks.checkWhole(pbf);
        try (var blocks =
                new BlockInputStream(new BufferedInputStream(Files.newInputStream(pbf)), new OsmFile(visitor))) {
            blocks.process();
        }
    }

    /** Ids, places and tags of all nodes lie in three rows of numbers; ids and places as differences, tags ended by 0. */
    @Override
    protected void parseDense(DenseNodes nodes) {
        long id = 0;
        long lon = 0;
        long lat = 0;
        int at = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            lon += nodes.getLon(i);
            lat += nodes.getLat(i);
            Map<String, String> tags = Map.of();
            while (at < nodes.getKeysValsCount() && nodes.getKeysVals(at) != 0) {
                tags = tags.isEmpty() ? new HashMap<>() : tags;
                tags.put(getStringById(nodes.getKeysVals(at)), getStringById(nodes.getKeysVals(at + 1)));
                at += 2;
            }
            at++;
            visitor.node(id, parseLon(lon), parseLat(lat), tags);
        }
    }

    @Override
    protected void parseNodes(List<Node> nodes) {
        for (Node node : nodes) {
            var tags = tags(node.getKeysList(), node.getValsList());
            visitor.node(node.getId(), parseLon(node.getLon()), parseLat(node.getLat()), tags);
        }
    }

    @Override
    protected void parseWays(List<Way> ways) {
        for (Way way : ways) {
            long[] nodes = new long[way.getRefsCount()];
            long id = 0;
            for (int i = 0; i < nodes.length; i++) {
                id += way.getRefs(i);
                nodes[i] = id;
            }
            visitor.way(way.getId(), nodes, tags(way.getKeysList(), way.getValsList()));
        }
    }

    @Override
    protected void parseRelations(List<Relation> relations) {
        for (Relation relation : relations) {
            visitor.relation(relation.getId(), tags(relation.getKeysList(), relation.getValsList()));
        }
    }

    @Override
    protected void parse(HeaderBlock header) {
        // Says only which features the file uses; the parser knows them all.
    }

    @Override
    public void complete() {
        // Nothing is kept back until the end.
    }

    private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            tags.put(getStringById(keys.get(i)), getStringById(values.get(i)));
        }
        return tags;
    }
}
