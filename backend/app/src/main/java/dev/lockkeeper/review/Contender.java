package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a rotation who could be asked.
 *
 * @param ownsDomain whether they own a domain whose tables are touched, where that is wanted
 * @param load the weights of what waits on them already
 * @param lastAsked the number of their latest assignment; null if never asked
 * @param barred why they cannot be asked at all; null if they can
 */
record Contender(
        MemberId member,
        boolean ownsDomain,
        boolean onDuty,
        int load,
        @Nullable Integer lastAsked,
        @Nullable Outcome barred) {

    int lastAskedOrNever() {
        return lastAsked == null ? 0 : lastAsked;
    }
}
