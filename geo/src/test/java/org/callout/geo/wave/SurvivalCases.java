package org.callout.geo.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.survival.SurvivalModel;

import static org.callout.geo.wave.People.person;
import static org.callout.geo.wave.Role.AED_RUNNER;
import static org.callout.geo.wave.Role.DIRECT;

/** Random moments of cardiac arrests. */
final class SurvivalCases {

    private final SplittableRandom random;

    SurvivalCases(int seed) {
        this.random = new SplittableRandom(seed);
    }

    WaveQuestion question(int mostPeople) {
        SurvivalModel[] models = SurvivalModel.values();
        var coming = new ArrayList<HelpComing>();
        var needs =
                List.of(need(DIRECT, 1 + random.nextInt(3), coming), need(AED_RUNNER, 1 + random.nextInt(2), coming));
        return new WaveQuestion(
                needs,
                IntStream.rangeClosed(1, random.nextInt(mostPeople + 1))
                        .mapToObj(number -> anyone(number).candidate())
                        .toList(),
                random.nextBoolean()
                        ? new WaveSize.Fixed(1 + random.nextInt(7))
                        : new WaveSize.Planned(random.nextDouble(0.02)),
                new Preference.Survival(models[random.nextInt(models.length)]),
                new Limits(random.nextInt(9), Duration.ofMinutes(15)),
                new HelpAnyway(
                        coming,
                        random.nextInt(3) == 0 ? null : Duration.ofSeconds(120 + random.nextInt(1500)),
                        Duration.ofSeconds(random.nextInt(300))));
    }

    private Need need(Role role, int target, List<HelpComing> coming) {
        int ceiling = target + random.nextInt(3);
        int assigned = random.nextInt(3) == 0 ? random.nextInt(ceiling + 1) : 0;
        int open = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        for (int i = 0; i < assigned; i++) {
            coming.add(HelpComing.underWay(Duration.ofSeconds(random.nextInt(900)), role == AED_RUNNER));
        }
        for (int i = 0; i < open; i++) {
            coming.add(HelpComing.asked(
                    Duration.ofSeconds(120 + random.nextInt(780)),
                    role == AED_RUNNER,
                    willingness(),
                    Duration.ofSeconds(random.nextInt(60))));
        }
        return new Need(role, target, ceiling, assigned, open);
    }

    private People anyone(int number) {
        int arrival = 110 + random.nextInt(850);
        People person = person(number).willing(willingness());
        person = random.nextInt(8) == 0 ? person : person.at(arrival);
        person = random.nextInt(4) == 0 ? person : person.viaAed(Math.min(950, arrival + random.nextInt(240)));
        return switch (random.nextInt(6)) {
            case 0 -> person.only(DIRECT);
            case 1 -> person.only(AED_RUNNER);
            default -> person;
        };
    }

    private Willingness willingness() {
        return new Willingness(random.nextDouble(0.02, 0.98), Duration.ofSeconds(15 + random.nextInt(60)));
    }
}
