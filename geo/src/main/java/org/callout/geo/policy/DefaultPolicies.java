package org.callout.geo.policy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.geo.policy.AlertingPolicy.AppliesTo;

/**
 * The policies that Callout is delivered with: two for every category, one for children and one for everybody else, so that
 * no callout is without. An unknown age is taken for an adult's, as most patients are.
 *
 * <p>All are version 1 of themselves: the library knows its own release only. Who keeps callouts over releases keeps the texts,
 * too, and numbers them.
 */
public final class DefaultPolicies {

    private static final Set<AgeGroup> CHILDREN = Set.of(AgeGroup.CHILD);
    private static final Set<AgeGroup> EVERYBODY_ELSE = Set.of(AgeGroup.ADULT, AgeGroup.UNKNOWN);

    private static final List<VersionedPolicy> ALL = Arrays.stream(Category.values())
            .flatMap(category -> Stream.of(
                    delivered("adult", new AppliesTo(category, EVERYBODY_ELSE, List.of())),
                    delivered("child", new AppliesTo(category, CHILDREN, List.of()))))
            .toList();

    private static final Map<UUID, VersionedPolicy> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(VersionedPolicy::id, Function.identity()));

    private DefaultPolicies() {}

    /** All of them, in the order of the categories. */
    public static List<VersionedPolicy> all() {
        return ALL;
    }

    /** The one of that id, if it is one of these; the ids are the same in every installation. */
    public static Optional<VersionedPolicy> find(UUID id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The policy of a category for patients of that age. */
    public static AlertingPolicy of(Category category, AgeGroup ageGroup) {
        return ALL.stream()
                .map(VersionedPolicy::terms)
                .filter(policy -> policy.appliesTo().category() == category
                        && policy.appliesTo().ageGroups().contains(ageGroup))
                .findFirst()
                .orElseThrow();
    }

    /** The policy of a category where no age is known. */
    public static AlertingPolicy of(Category category) {
        return of(category, AgeGroup.UNKNOWN);
    }

    private static VersionedPolicy delivered(String patients, AppliesTo appliesTo) {
        Category category = appliesTo.category();
        String name = words(category) + ", " + patients;
        AlertingPolicy terms = switch (category.kind()) {
            case INCIDENT -> DefaultIncidents.policy(name, appliesTo);
            case CARE_REQUEST -> DefaultCare.policy(name, appliesTo);
        };
        byte[] seed = ("org.callout.policy/" + category + "/" + patients).getBytes(StandardCharsets.UTF_8);
        return new VersionedPolicy(UUID.nameUUIDFromBytes(seed), 1, terms);
    }

    /** As people say it, who read a policy's name and not its code. */
    private static String words(Category category) {
        return switch (category) {
            case FALL_NON_INJURY -> "Fall without injury";
            case OTHER -> "Other emergency";
            case CHECK_IN -> "Check-in";
            default -> {
                String words = category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }
}
