package org.callout.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.callout.geo.aed.PublicHolidays;
import org.callout.geo.osm.AddressBook;
import org.callout.geo.osm.AddressFile;
import org.callout.geo.road.RoadNetwork;
import org.jspecify.annotations.Nullable;

/** Makes a region of some files, unless it has been made before, and puts it into use. */
final class Preparation {

    static final String ROADS = "roads";

    private final RegionStore store;
    private final BaseMapProgram baseMap;
    private final Progress progress;
    private final FactFinder facts = new FactFinder();

    Preparation(RegionStore store, BaseMapProgram baseMap, Progress progress) {
        this.store = store;
        this.baseMap = baseMap;
        this.progress = progress;
    }

    /** Returns the folder of the region, which is in use now. */
    Path prepare(Sources sources) throws IOException, UnusableSourceException {
        progress.begin(sources.spokenName());
        String key = ContentKey.of(sources);
        if (store.find(key).isEmpty()) {
            Path part = store.begin(key);
            fill(part, sources);
            store.finish(key);
        }
        store.use(key);
        store.tidy(key);
        Path region = store.folder().resolve(key);
        progress.say(holidays(facts.read(region.resolve(Sources.FACTS))));
        progress.done();
        return region;
    }

    /** A time zone tells the country at best, and a part of it may have days of its own: somebody has to see which count. */
    private static String holidays(Facts facts) {
        @Nullable String region = facts.holidayRegion();
        if (region == null) {
            return "No public holidays are known: region.json may name their region";
        }
        return (PublicHolidays.find(region).isPresent()
                        ? "Public holidays are those of "
                        : "No public holidays are known of ")
                + region;
    }

    private void fill(Path folder, Sources sources) throws IOException, UnusableSourceException {
        progress.step("Reading the extract", 5);
        for (Map.Entry<String, Path> file : sources.files().entrySet()) {
            Files.copy(file.getValue(), folder.resolve(file.getKey()));
        }
        readExtract(folder, sources);
        progress.step("Loading roads", 10);
        RoadNetwork.importFrom(folder.resolve(sources.extract()), folder.resolve(ROADS), progress::say);
        if (!sources.haveMap()) {
            progress.step("Drawing the map", 60);
            baseMap.draw(folder.resolve(sources.extract()), folder.resolve(sources.mapName()));
        }
    }

    /** Services and demo volunteers would run out of memory over an extract: the addresses are taken out of it here, once for all. */
    private void readExtract(Path folder, Sources sources) throws IOException, UnusableSourceException {
        AddressBook addresses = AddressBook.read(sources.extractFile());
        Facts known = facts.find(sources, addresses);
        AddressFile.write(addresses, folder);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(Sources.FACTS).toFile(), known);
    }
}
