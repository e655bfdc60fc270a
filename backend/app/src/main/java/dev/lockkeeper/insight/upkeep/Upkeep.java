package dev.lockkeeper.insight.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a tenant are kept.
 *
 * @param formula by which way of reckoning all rows were made
 * @param check where the check goes on
 * @param passedAt when it last came through all rows
 * @param passed how many these were
 * @param wrong rows found wrong since they were last made anew
 * @param example one of them, in words
 * @param rebuild where making anew goes on; nothing while nothing is
 * @param rebuildOf how many rows there were when it began
 */
public record Upkeep(
        int formula,
        Walk check,
        @Nullable Instant passedAt,
        long passed,
        long wrong,
        @Nullable String example,
        @Nullable Instant wrongAt,
        @Nullable Walk rebuild,
        long rebuildOf,
        @Nullable Instant rebuiltAt) {

    public boolean isAlarming() {
        return wrong > 0;
    }

    public boolean isRebuilding() {
        return rebuild != null;
    }

    /** Never more than there are, though some may have come since. */
    public long rebuilt() {
        return rebuild == null ? 0 : Math.min(rebuild.done(), rebuildOf);
    }
}
