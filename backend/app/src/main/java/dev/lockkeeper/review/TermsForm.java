package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.review.Capacity.Unit;
import dev.lockkeeper.risk.RiskTier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** How a rotation asks, as typed. */
record TermsForm(
        @NotNull(message = "{review.terms.form.least.missing}") @Nullable
        Role least,

        @Size(max = 1000, message = "{review.terms.no-such-domain}") @Nullable
        List<UUID> domains,

        @Size(max = 100, message = "{review.terms.form.engines.many}") @Nullable
        List<Integer> engines,

        @Valid TierNumbers weights,

        @NotNull(message = "{review.terms.form.unit.missing}") @Nullable
        Unit unit,

        @Nullable @Size(max = 500, message = "{review.terms.not-a-member}")
        List<@Valid MemberCapacity> capacities,

        @Valid TierHours remind,
        @Valid TierHours escalate,
        @Nullable Set<DayOfWeek> days,

        @NotNull(message = "{review.terms.form.time.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime opens,

        @NotNull(message = "{review.terms.form.time.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime closes,

        @Nullable Integer version) {

    private static final String WEIGHT = "{review.terms.form.weight.range}";
    private static final String HOURS = "{review.terms.form.hours.range}";

    /** What a request leaves out is empty. */
    TermsForm {
        weights = Objects.requireNonNullElse(weights, TierNumbers.NONE);
        remind = Objects.requireNonNullElse(remind, TierHours.NEVER);
        escalate = Objects.requireNonNullElse(escalate, TierHours.NEVER);
    }

    /** A weight for each tier. */
    record TierNumbers(
            @NotNull(message = WEIGHT) @Min(value = 1, message = WEIGHT) @Max(value = 100, message = WEIGHT) @Nullable
            Integer low,

            @NotNull(message = WEIGHT) @Min(value = 1, message = WEIGHT) @Max(value = 100, message = WEIGHT) @Nullable
            Integer moderate,

            @NotNull(message = WEIGHT) @Min(value = 1, message = WEIGHT) @Max(value = 100, message = WEIGHT) @Nullable
            Integer high) {

        static final TierNumbers NONE = new TierNumbers(null, null, null);

        Weights weights() {
            return new Weights(
                    Objects.requireNonNull(low), Objects.requireNonNull(moderate), Objects.requireNonNull(high));
        }
    }

    /** Hours of work for each tier; empty for never. */
    record TierHours(
            @Min(value = 1, message = HOURS) @Max(value = 1000, message = HOURS) @Nullable
            Integer low,

            @Min(value = 1, message = HOURS) @Max(value = 1000, message = HOURS) @Nullable
            Integer moderate,

            @Min(value = 1, message = HOURS) @Max(value = 1000, message = HOURS) @Nullable
            Integer high) {

        static final TierHours NEVER = new TierHours(null, null, null);

        static TierHours of(Terms terms, Function<TimeLimit, @Nullable Integer> hours) {
            return new TierHours(
                    hours.apply(terms.limit(RiskTier.LOW)),
                    hours.apply(terms.limit(RiskTier.MODERATE)),
                    hours.apply(terms.limit(RiskTier.HIGH)));
        }
    }

    /** How much may wait on a member; empty for any amount. */
    record MemberCapacity(
            @Nullable UUID member,

            @Min(value = 1, message = "{review.terms.form.most.range}")
            @Max(value = 1000, message = "{review.terms.form.most.range}")
            @Nullable
            Integer most) {}

    static TermsForm of(Terms terms, List<MemberId> members) {
        var eligibility = terms.eligibility();
        var weights = terms.weights();
        var most = terms.capacity().most();
        return new TermsForm(
                eligibility.least(),
                List.copyOf(eligibility.domains()),
                List.copyOf(eligibility.engines()),
                new TierNumbers(weights.low(), weights.moderate(), weights.high()),
                terms.capacity().unit(),
                members.stream()
                        .map(member -> new MemberCapacity(member.value(), most.get(member)))
                        .toList(),
                TierHours.of(terms, TimeLimit::remind),
                TierHours.of(terms, TimeLimit::escalate),
                terms.hours().days(),
                terms.hours().opens(),
                terms.hours().closes(),
                terms.version());
    }

    Terms terms() {
        return new Terms(
                new Eligibility(Objects.requireNonNull(least), set(domains), set(engines)),
                weights.weights(),
                new Capacity(Objects.requireNonNull(unit), most()),
                limits(remind, escalate),
                new WorkingHours(
                        Objects.requireNonNullElse(days, Set.<DayOfWeek>of()),
                        Objects.requireNonNull(opens),
                        Objects.requireNonNull(closes)),
                seen());
    }

    int seen() {
        return version == null ? -1 : version;
    }

    private Map<MemberId, Integer> most() {
        var most = new HashMap<MemberId, Integer>();
        for (var one : Objects.requireNonNullElse(capacities, List.<MemberCapacity>of())) {
            var member = one == null ? null : one.member();
            if (member != null && one.most() != null) {
                most.put(new MemberId(member), one.most());
            }
        }
        return most;
    }

    private static Map<RiskTier, TimeLimit> limits(TierHours remind, TierHours escalate) {
        return Map.of(
                RiskTier.LOW, new TimeLimit(remind.low(), escalate.low()),
                RiskTier.MODERATE, new TimeLimit(remind.moderate(), escalate.moderate()),
                RiskTier.HIGH, new TimeLimit(remind.high(), escalate.high()));
    }

    /** Without what was left empty. */
    private static <T> Set<T> set(@Nullable List<T> typed) {
        var chosen = new HashSet<T>();
        if (typed != null) {
            typed.stream().filter(Objects::nonNull).forEach(chosen::add);
        }
        return chosen;
    }
}
