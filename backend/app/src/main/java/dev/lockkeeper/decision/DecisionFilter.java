package dev.lockkeeper.decision;

import org.jspecify.annotations.Nullable;

/** Which decisions a list shows; nothing chosen is all. */
record DecisionFilter(
        @Nullable DecisionStatus status, @Nullable DecisionCategory category) {

    String condition() {
        return (status == null ? "" : " and d.status = :status")
                + (category == null ? "" : " and d.category = :category");
    }
}
