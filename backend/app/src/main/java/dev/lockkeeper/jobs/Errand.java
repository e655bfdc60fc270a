package dev.lockkeeper.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One target of one chore, and how far it has come. */
public record Errand(
        String chore,
        String target,
        long wanted,
        long done,
        int failures,
        @Nullable String lastError,
        Instant askedAt,
        @Nullable Instant nextAt,
        @Nullable Instant doneAt,
        @Nullable Instant deadAt) {

    public boolean isDone() {
        return done >= wanted;
    }

    public boolean isDead() {
        return deadAt != null;
    }

    public boolean isFailing() {
        return !isDone() && failures > 0;
    }
}
