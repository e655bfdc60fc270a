package dev.lockkeeper.migration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a revision took somewhere.
 *
 * @param rows of the largest table there that it works on; null where nobody counted
 */
public record TriedTime(Duration lasted, @Nullable Long rows, ExpectedTime.Source source) {

    /** Of at least half the size of another table it says how long that takes. */
    boolean isLike(long others) {
        return rows != null && rows >= (others + 1) / 2;
    }
}
