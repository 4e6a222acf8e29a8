package org.callout.geo.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.PMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.Consumer;
import org.callout.geo.road.ModeNetwork.Edge;
import org.callout.geo.travel.TravelMode;

/** Lets GraphHopper read an extract, and writes what its weights say of every street. */
final class RoadImport {

    private final GraphHopper hopper;
    private final Path folder;
    private final Consumer<String> progress;

    private RoadImport(GraphHopper hopper, Path folder, Consumer<String> progress) {
        this.hopper = hopper;
        this.folder = folder;
        this.progress = progress;
    }

    static void run(Path osmPbf, Path folder, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IOException("roads are imported into an empty folder only: " + folder);
            }
        }
        GraphHopper hopper = hopper(folder).setOSMFile(osmPbf.toString());
        try {
            progress.accept("reading the streets of " + osmPbf.getFileName());
            read(hopper, osmPbf);
            new RoadImport(hopper, folder, progress).writeNetworks();
        } finally {
            hopper.close();
        }
    }

    private static void read(GraphHopper hopper, Path osmPbf) throws IOException {
        try {
            hopper.importOrLoad();
        } catch (RuntimeException unreadable) {
            // GraphHopper knows no checked exceptions.
            throw new IOException("no streets could be read from " + osmPbf, unreadable);
        }
    }

    /** GraphHopper with the models of all modes. */
    static GraphHopper hopper(Path folder) {
        return new GraphHopper()
                .setGraphHopperLocation(folder.toString())
                .setPreciseIndexResolution(Snapping.TILE_METRES)
                .setEncodedValuesString(RoadModels.ENCODED_VALUES)
                .setProfiles(RoadModels.profiles());
    }

    private void writeNetworks() throws IOException {
        for (TravelMode mode : TravelMode.values()) {
            String name = RoadModels.nameOf(mode);
            progress.accept("weighing the streets for " + name);
            Weighting weighting = hopper.createWeighting(hopper.getProfile(name), new PMap());
            write(weighting, hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(name)), mode);
        }
    }

    private void write(Weighting weighting, BooleanEncodedValue island, TravelMode mode) throws IOException {
        BaseGraph graph = hopper.getBaseGraph();
        Edge[] edges = new Edge[graph.getEdges()];
        BitSet usable = new BitSet(edges.length);
        double fastest = 0;
        AllEdgesIterator all = graph.getAllEdges();
        while (all.next()) {
            double forward = weighting.calcEdgeWeight(all, false);
            double backward = weighting.calcEdgeWeight(all, true);
            double quicker = Math.min(forward, backward);
            if (Double.isFinite(quicker)) {
                fastest = Math.max(fastest, all.getDistance() / quicker);
                usable.set(all.getEdge(), !all.get(island));
            }
            edges[all.getEdge()] = new Edge(
                    all.getBaseNode(),
                    all.getAdjNode(),
                    (int) Math.round(all.getDistance() * 10),
                    millis(forward),
                    millis(backward));
        }
        ModeNetwork.write(RoadNetwork.networkFile(folder, mode), graph.getNodes(), edges, usable::get, fastest);
    }

    /** Never 0, so that no search can go in circles for nothing. */
    private static int millis(double seconds) {
        return Double.isFinite(seconds) ? Math.max(1, (int) Math.round(seconds * 1000)) : ModeNetwork.CLOSED;
    }
}
