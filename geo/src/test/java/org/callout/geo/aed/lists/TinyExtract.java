package org.callout.geo.aed.lists;

import com.google.protobuf.ByteString;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import crosby.binary.file.BlockOutputStream;
import crosby.binary.file.FileBlock;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes extracts of a few objects; tags are keys and values in turn. */
final class TinyExtract {

    private static final double UNITS_A_DEGREE = 1e7;

    private final List<String> texts = new ArrayList<>(List.of(""));

    private TinyExtract() {}

    record Point(long id, double lon, double lat, List<String> tags) {}

    record Line(long id, List<Long> nodes, List<String> tags) {}

    record Group(long id, List<String> tags) {}

    static Point node(long id, double lon, double lat, String... tags) {
        return new Point(id, lon, lat, List.of(tags));
    }

    static Line way(long id, List<Long> nodes, String... tags) {
        return new Line(id, nodes, List.of(tags));
    }

    static Group relation(long id, String... tags) {
        return new Group(id, List.of(tags));
    }

    static void write(Path file, List<Point> nodes, List<Line> ways, List<Group> relations) throws IOException {
        var tiny = new TinyExtract();
        var group = PrimitiveGroup.newBuilder();
        nodes.forEach(node -> group.addNodes(tiny.node(node)));
        ways.forEach(way -> group.addWays(tiny.way(way)));
        relations.forEach(relation -> group.addRelations(tiny.relation(relation)));
        var table = StringTable.newBuilder();
        tiny.texts.forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
        var block = PrimitiveBlock.newBuilder().setStringtable(table).addPrimitivegroup(group);
        try (var out = new BlockOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write(FileBlock.newInstance(
                    "OSMHeader", HeaderBlock.newBuilder().build().toByteString(), null));
            out.write(FileBlock.newInstance("OSMData", block.build().toByteString(), null));
        }
    }

    private Node node(Point point) {
        var node = Node.newBuilder()
                .setId(point.id)
                .setLon(Math.round(point.lon * UNITS_A_DEGREE))
                .setLat(Math.round(point.lat * UNITS_A_DEGREE));
        point.tags.forEach(tag -> add(point.tags, tag, node::addKeys, node::addVals));
        return node.build();
    }

    private Way way(Line line) {
        var way = Way.newBuilder().setId(line.id);
        long before = 0;
        for (long node : line.nodes) {
            way.addRefs(node - before);
            before = node;
        }
        line.tags.forEach(tag -> add(line.tags, tag, way::addKeys, way::addVals));
        return way.build();
    }

    private Relation relation(Group members) {
        var relation = Relation.newBuilder().setId(members.id);
        members.tags.forEach(tag -> add(members.tags, tag, relation::addKeys, relation::addVals));
        return relation.build();
    }

    private void add(List<String> tags, String tag, IntConsumer asKey, IntConsumer asValue) {
        boolean isKey = tags.indexOf(tag) % 2 == 0;
        texts.add(tag);
        (isKey ? asKey : asValue).accept(texts.size() - 1);
    }
}
