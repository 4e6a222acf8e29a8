package org.callout.dispatch.region;

import jakarta.inject.Singleton;
import org.callout.platform.web.Regions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which region is in use, and whether by road; a service without roads is no less ready. */
@Readiness
@Singleton
class RegionHealth implements HealthCheck {

    private final Regions regions;
    private final RegionRoads roads;

    RegionHealth(Regions regions, RegionRoads roads) {
        this.regions = regions;
        this.roads = roads;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("region")
                .withData("key", regions.current().key())
                .withData("roads", roads.state().name())
                .up()
                .build();
    }
}
