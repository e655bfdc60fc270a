package dev.lockkeeper.decision;

import org.jspecify.annotations.Nullable;

/** Which decisions a list shows; nothing chosen is all. */
record DecisionFilter(
        @Nullable DecisionStatus status, @Nullable DecisionCategory category) {

    String condition() {
        return (status == null ? "" : " and d.status = :status")
                + (category == null ? "" : " and d.category = :category");
    }

    public boolean isEverything() {
        return status == null && category == null;
    }

    /** What nobody knows narrows nothing. */
    static DecisionFilter parse(@Nullable String status, @Nullable String category) {
        return new DecisionFilter(one(DecisionStatus.values(), status), one(DecisionCategory.values(), category));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        for (var value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
