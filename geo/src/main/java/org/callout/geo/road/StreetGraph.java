package org.callout.geo.road;

import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.DAType;
import com.graphhopper.storage.GHDirectory;
import com.graphhopper.storage.StorableProperties;
import com.graphhopper.storage.index.LocationIndexTree;
import java.io.IOException;
import java.nio.file.Path;

/** GraphHopper's own graph and index of an imported folder, mapped into memory. */
record StreetGraph(GHDirectory directory, EncodingManager values, BaseGraph graph, LocationIndexTree index)
        implements AutoCloseable {

    /** @throws IOException when the folder is not whole */
    static StreetGraph open(Path folder) throws IOException {
        var directory = new GHDirectory(folder.toString(), DAType.MMAP_RO);
        var properties = new StorableProperties(directory);
        if (!properties.loadExisting()) {
            throw new IOException("no roads in " + directory.getLocation());
        }
        var values = EncodingManager.fromProperties(properties);
        var graph = new BaseGraph.Builder(values).setDir(directory).build();
        boolean whole = graph.loadExisting();
        // The index takes its bounds from the graph, so that the graph comes first.
        var index = new LocationIndexTree(graph, directory);
        if (!whole || !index.loadExisting()) {
            throw new IOException("roads are not whole in " + directory.getLocation());
        }
        return new StreetGraph(directory, values, graph, index);
    }

    @Override
    public void close() {
        index.close();
        graph.close();
        directory.close();
    }
}
