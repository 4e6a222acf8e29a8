package org.callout.geo.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callout.geo.policy.AlertingPolicy.AppliesTo;
import org.jspecify.annotations.Nullable;

/**
 * Which policy a callout goes by: of those that fit the one that says most. A longer determinant pattern says more than a
 * shorter one, any pattern more than none, fewer age groups more than many; of several that say the same the oldest id. The
 * delivered policies are for where an organisation has none of its own that fits.
 */
public final class PolicyChoice {

    private PolicyChoice() {}

    /** A policy that fits, with what makes it fit. */
    private record Fit(VersionedPolicy policy, @Nullable DeterminantPattern pattern, int ageGroups) {

        static final Comparator<Fit> BEST_FIRST = Comparator.comparing(
                        Fit::pattern, Comparator.nullsLast(DeterminantPattern.MOST_TELLING_FIRST))
                .thenComparingInt(Fit::ageGroups)
                .thenComparing(fit -> fit.policy().id());
    }

    /**
     * The policy for a case.
     *
     * @param own what the organisation has published, one version of each policy; may be empty
     */
    public static VersionedPolicy choose(Collection<VersionedPolicy> own, Case known) {
        return choose(own, DefaultPolicies.all(), known);
    }

    /** @param delivered the delivered ones, with the versions that somebody keeps them under */
    public static VersionedPolicy choose(
            Collection<VersionedPolicy> own, Collection<VersionedPolicy> delivered, Case known) {
        return best(own, known).or(() -> best(delivered, known)).orElseThrow();
    }

    private static Optional<VersionedPolicy> best(Collection<VersionedPolicy> policies, Case known) {
        return policies.stream()
                .flatMap(policy -> fit(policy, known).stream())
                .min(Fit.BEST_FIRST)
                .map(Fit::policy);
    }

    /** Whether another policy may be right for what is known now: place and dangers never choose one. */
    public static boolean isOpenAgain(Case before, Case after) {
        return before.category() != after.category()
                || before.ageGroup() != after.ageGroup()
                || !Objects.equals(before.determinant(), after.determinant());
    }

    private static Optional<Fit> fit(VersionedPolicy policy, Case known) {
        AppliesTo wanted = policy.terms().appliesTo();
        if (wanted.category() != known.category()) return Optional.empty();
        if (!wanted.ageGroups().isEmpty() && !wanted.ageGroups().contains(known.ageGroup())) return Optional.empty();
        Optional<DeterminantPattern> pattern = mostTelling(wanted.determinants(), known.determinant());
        if (pattern.isEmpty() && !wanted.determinants().isEmpty()) return Optional.empty();
        int ageGroups = wanted.ageGroups().isEmpty()
                ? AgeGroup.values().length
                : wanted.ageGroups().size();
        return Optional.of(new Fit(policy, pattern.orElse(null), ageGroups));
    }

    private static Optional<DeterminantPattern> mostTelling(List<String> patterns, @Nullable String code) {
        if (code == null) return Optional.empty();
        return patterns.stream()
                .map(DeterminantPattern::new)
                .filter(pattern -> pattern.matches(code))
                .min(DeterminantPattern.MOST_TELLING_FIRST);
    }
}
