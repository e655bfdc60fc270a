package dev.lockkeeper.review;

import org.jspecify.annotations.Nullable;

/**
 * How long a reviewer has, in hours of work.
 *
 * @param remind after how many they are reminded; null for never
 * @param escalate after how many somebody else is asked; null for never
 */
public record TimeLimit(@Nullable Integer remind, @Nullable Integer escalate) {

    static final TimeLimit NONE = new TimeLimit(null, null);

    /** A reminder comes before what it reminds of. */
    boolean isInOrder() {
        return remind == null || escalate == null || remind < escalate;
    }
}
