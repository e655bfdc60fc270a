package dev.lockkeeper.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of two texts side by side.
 *
 * @param before what stood there, null where nothing did
 * @param after what stands there now, null where nothing does
 * @param leftOut how many equal lines stand here unshown; such a line says nothing else
 */
public record ComparedLine(@Nullable Side before, @Nullable Side after, boolean same, int leftOut) {

    /**
     * One side of it.
     *
     * @param number of the line in its text, from 1
     */
    public record Side(int number, List<Passage> passages) {}

    static ComparedLine gap(int lines) {
        return new ComparedLine(null, null, true, lines);
    }
}
