package dev.lockkeeper.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list shows; nothing chosen is all. It stands in the address, so a view can be sent.
 *
 * @param q what was typed into the search box, as web search reads it
 * @param table what a decision must name, with or without its schema
 * @param service what a decision must name, whole, in whatever capitals
 * @param due in force, and to be looked at again within a month or since
 */
record DecisionFilter(
        @Nullable String q,
        @Nullable DecisionStatus status,
        @Nullable DecisionCategory category,
        @Nullable UUID domain,
        @Nullable String table,
        @Nullable String service,
        @Nullable UUID decider,
        boolean due) {

    private static final int DAYS_AHEAD = 30;

    /** What nobody knows narrows nothing. */
    static DecisionFilter of(DecisionAsked asked) {
        return new DecisionFilter(
                text(asked.q()),
                one(DecisionStatus.values(), asked.status()),
                one(DecisionCategory.values(), asked.category()),
                id(asked.domain()),
                text(asked.table()),
                text(asked.service()),
                id(asked.decider()),
                "true".equals(asked.due()));
    }

    /** To be added to a query of {@code tenant.decision d}. */
    String condition() {
        return (status == null ? "" : " and d.status = :status")
                + (category == null ? "" : " and d.category = :category")
                + (domain == null ? "" : DecisionCoverage.BY_DOMAIN)
                + (table == null ? "" : " and " + DecisionCoverage.BY_NAME)
                + (service == null ? "" : DecisionCoverage.BY_SERVICE)
                + (decider == null ? "" : DecisionCoverage.BY_DECIDER)
                + (due ? " and d.status = 'ACCEPTED' and d.review_by <= :soon" : "");
    }

    /** Whether what it asks for stands beside the words of each decision. */
    boolean isOfTraits() {
        return table == null && !due;
    }

    /** As {@link DecisionTraits} writes them. */
    String[] traits() {
        return DecisionTraits.asked(this);
    }

    /** Whether more than words is asked for. */
    public boolean isNarrowed() {
        return !condition().isEmpty();
    }

    Map<String, ?> values(LocalDate today) {
        var values = new HashMap<String, Object>();
        if (status != null) {
            values.put("status", status.name());
        }
        if (category != null) {
            values.put("category", category.name());
        }
        if (domain != null) {
            values.put("domain", domain);
        }
        if (service != null) {
            values.put("service", ServiceName.key(service));
        }
        if (decider != null) {
            values.put("decider", decider);
        }
        if (table != null) {
            values.putAll(DecisionCoverage.asked(table));
        }
        if (due) {
            values.put("soon", today.plusDays(DAYS_AHEAD));
        }
        return values;
    }

    public boolean isEverything() {
        return !due
                && Stream.of(q, status, category, domain, table, service, decider)
                        .allMatch(Objects::isNull);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() || typed.indexOf('\0') >= 0 ? null : typed.strip();
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
