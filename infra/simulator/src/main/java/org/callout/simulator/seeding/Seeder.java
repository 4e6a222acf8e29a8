package org.callout.simulator.seeding;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.callout.simulator.api.AedFile;
import org.callout.simulator.api.ApiException;
import org.callout.simulator.api.Apis;
import org.callout.simulator.api.DispatchApi.AedImport;
import org.callout.simulator.people.Volunteer;

/** Imports the AEDs and enrols the volunteers, many at a time, and says how far it is. */
public final class Seeder {

    /** Enough to keep two cores of services busy, few enough to leave them answering others. */
    private static final int AT_A_TIME = 16;

    private static final int LINE_EVERY = 50;
    private static final int REPORTED_FAILURES = 5;

    private final Apis apis;
    private final Enrolment enrolment;
    private final Consumer<String> progress;

    /** @param progress takes one line at a time */
    public Seeder(Apis apis, Clock clock, Consumer<String> progress) {
        this.apis = apis;
        this.enrolment = new Enrolment(apis.responder(), apis.coordinator(), clock);
        this.progress = progress;
    }

    /** Introduces the organisation that alerts the demo volunteers, and has its clinical lead approve what they are shown. */
    public void introduceOrganisation(String name, String controlRoomPhone) throws InterruptedException {
        apis.dispatch().introduce(name, controlRoomPhone);
        apis.coordinator().approveStepCards();
    }

    /** How many AEDs dispatch-service knows after these lists; one that cannot be imported is told and left out. */
    public int importAeds(List<AedFile> lists) throws InterruptedException {
        if (lists.isEmpty()) {
            progress.accept("the region has no list of AEDs");
        }
        for (AedFile list : lists) {
            importAeds(list);
        }
        return apis.dispatch().countAeds();
    }

    private void importAeds(AedFile list) throws InterruptedException {
        Path name = list.path().getFileName();
        try {
            Optional<AedImport> report = apis.dispatch().importAeds(list);
            progress.accept(
                    report.map(some -> words(name, some)).orElse("%s: there are no AEDs in it".formatted(name)));
            if (report.isEmpty()) retireAeds(Set.of(list.source()));
        } catch (ApiException refused) {
            progress.accept("%s: no AEDs, %s".formatted(name, refused.getMessage()));
        }
    }

    private static String words(Path list, AedImport report) {
        return "%s: %d AEDs taken, %d updated, %d unchanged, %d retired, %d refused"
                .formatted(
                        list, report.taken(), report.updated(), report.unchanged(), report.retired(), report.refused());
    }

    /** The lists of a region that is left are of no use in another; what was added by hand and other lists stay. */
    public void retireAeds(Set<String> sources) throws InterruptedException {
        if (sources.isEmpty()) return;
        Set<String> known = apis.dispatch().aedSources();
        for (String source : sources) {
            if (known.contains(source)) {
                apis.dispatch().retireAeds(source);
                progress.accept("%s: its AEDs are retired, they belong to another region".formatted(source));
            }
        }
    }

    /** How many volunteers are enrolled now; those that failed are reported and left out. */
    public int enrol(List<Volunteer> volunteers) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Semaphore places = new Semaphore(AT_A_TIME);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Volunteer volunteer : volunteers) {
                places.acquire();
                threads.execute(() -> {
                    try {
                        enrolment.enrol(volunteer);
                        reportDone(done.incrementAndGet(), volunteers.size());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        reportFailed(failed.incrementAndGet(), volunteer, e);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        if (failed.get() > 0) {
            progress.accept("%d of %d volunteers could not be enrolled".formatted(failed.get(), volunteers.size()));
        }
        return done.get();
    }

    private void reportDone(int done, int all) {
        if (done % LINE_EVERY == 0 || done == all) {
            progress.accept("%d of %d volunteers".formatted(done, all));
        }
    }

    private void reportFailed(int failures, Volunteer volunteer, RuntimeException e) {
        if (failures <= REPORTED_FAILURES) {
            progress.accept("%s could not be enrolled: %s".formatted(volunteer, e.getMessage()));
        }
    }
}
