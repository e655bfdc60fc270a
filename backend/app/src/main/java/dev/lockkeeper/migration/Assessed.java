package dev.lockkeeper.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment rests on.
 *
 * @param number 1 for the first of its revision
 * @param inputs null where the assessment is older than their keeping
 */
public record Assessed(
        int number,
        int modelVersion,
        int policyVersion,
        @Nullable AssessmentInputs inputs,
        String reason,
        @Nullable Instant at) {

    /** Of a revision from before inputs were kept. */
    static final Assessed UNKNOWN = new Assessed(0, 1, 0, null, "", null);

    public boolean isRepeatable() {
        return inputs != null;
    }
}
