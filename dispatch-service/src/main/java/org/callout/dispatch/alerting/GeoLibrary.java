package org.callout.dispatch.alerting;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.callout.geo.aed.AedWays;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.geo.match.NearestAeds;
import org.callout.geo.match.NearestOnDuty;
import org.callout.geo.match.NearestResponders;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.SwappableTravelTimes;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.wave.WaveCandidates;
import org.callout.geo.wave.WavePlanner;
import org.callout.platform.web.Regions;

/** Hands the parts of the {@code geo} library to whoever in this service asks for them. */
class GeoLibrary {

    @Produces
    @Singleton
    NearestResponders nearestResponders(Pool pool) {
        return new NearestResponders(pool);
    }

    @Produces
    @Singleton
    NearestOnDuty nearestOnDuty(Pool pool) {
        return new NearestOnDuty(pool);
    }

    @Produces
    @Singleton
    NearestAeds nearestAeds(Pool pool) {
        return new NearestAeds(pool);
    }

    /** Straight lines, until a region's roads are put in their place. */
    @Produces
    @Singleton
    SwappableTravelTimes travelTimes() {
        return new SwappableTravelTimes(new StraightLineTravelTimes());
    }

    @Produces
    @Singleton
    AedWays aedWays(TravelTimes travelTimes, UsabilityCheck usability) {
        return new AedWays(travelTimes, usability);
    }

    @Produces
    @Singleton
    WaveCandidates waveCandidates(TravelTimes travelTimes, AedWays aedWays, Regions regions) {
        return new WaveCandidates(travelTimes, aedWays, regions::timeZone);
    }

    @Produces
    @Singleton
    WavePlanner wavePlanner() {
        return new WavePlanner();
    }
}
