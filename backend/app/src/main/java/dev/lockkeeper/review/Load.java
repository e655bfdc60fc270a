package dev.lockkeeper.review;

import org.jspecify.annotations.Nullable;

/**
 * What waits on a member already, and when they were asked last.
 *
 * @param lastAsked the number of their latest assignment; null if never asked
 */
record Load(int weight, int reviews, @Nullable Integer lastAsked) {

    static final Load NONE = new Load(0, 0, null);
}
