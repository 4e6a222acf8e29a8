package org.callout.geo.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.storage.index.LocationIndexTree;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;

/**
 * The streets of a region, as one moves on foot, by bike and by car. Immutable and safe for use by many threads. What it
 * knows lies in files that are mapped into memory, so that a large region takes address space and no heap.
 */
public final class RoadNetwork implements AutoCloseable {

    /** Grows whenever a folder made by an older version can no longer be read, or would be made otherwise: a cache's key. */
    public static final int FORMAT = 1;

    private final Arena arena;
    /** By the mode's ordinal. */
    private final ModeNetwork[] networks;

    private final Snapping snapping;
    /** Trees between two searches: no more than can work at the same time. */
    private final Queue<ReverseTree> idle =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    private RoadNetwork(Arena arena, ModeNetwork[] networks, Snapping snapping) {
        this.arena = arena;
        this.networks = networks;
        this.snapping = snapping;
    }

    /**
     * Reads an OpenStreetMap extract and prepares its streets. Takes seconds for a town, minutes for a country, and heap in
     * proportion.
     *
     * @param osmPbf the extract
     * @param folder where the result goes: absent or empty; whole only when this returns
     * @param progress is told in a few words what is being done
     */
    public static void importFrom(Path osmPbf, Path folder, Consumer<String> progress) throws IOException {
        RoadImport.run(osmPbf, folder, progress);
    }

    /**
     * Opens what {@link #importFrom} wrote: quick, with little heap.
     *
     * @throws IOException when the folder is not whole or of another {@link #FORMAT}
     */
    public static RoadNetwork open(Path folder) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            ModeNetwork[] networks = new ModeNetwork[TravelMode.values().length];
            for (TravelMode mode : TravelMode.values()) {
                networks[mode.ordinal()] = ModeNetwork.map(networkFile(folder, mode), arena);
            }
            return new RoadNetwork(arena, networks, Snapping.open(folder, networks));
        } catch (IOException | RuntimeException unusable) {
            arena.close();
            // GraphHopper knows no checked exceptions.
            throw new IOException("no roads that can be used in " + folder + ": " + unusable.getMessage(), unusable);
        }
    }

    /** GraphHopper itself on an imported folder with the same weights, to compare with; a profile a mode, in small letters. */
    public static GraphHopper graphHopper(Path folder) {
        GraphHopper hopper = RoadImport.hopper(folder).setAllowWrites(false);
        if (!hopper.load()) throw new IllegalArgumentException("no roads in " + folder);
        // As many tiles around the own one as the longest gap may cross; they can be narrower than was asked for.
        var index = (LocationIndexTree) hopper.getLocationIndex();
        index.setMaxRegionSearch(4 * (int) Math.ceil(Snapping.LONGEST_GAP_METRES / Snapping.TILE_METRES));
        return hopper;
    }

    static Path networkFile(Path folder, TravelMode mode) {
        return folder.resolve(mode.name().toLowerCase(Locale.ROOT) + ".network");
    }

    ModeNetwork network(TravelMode mode) {
        return networks[mode.ordinal()];
    }

    /** Where the position touches the streets. */
    Place place(Position position) {
        return snapping.place(position);
    }

    /** Lends a tree to a search. */
    void search(Consumer<ReverseTree> searcher) {
        ReverseTree tree = idle.poll();
        if (tree == null) tree = new ReverseTree(network(TravelMode.FOOT).nodes());
        searcher.accept(tree);
        idle.offer(tree);
    }

    /** Gives the files back; nobody may be asking any more. */
    @Override
    public void close() {
        snapping.close();
        arena.close();
    }
}
