package dev.lockkeeper.lint.settings;

import java.util.Objects;

/**
 * From where on much is too much. What is left out is as usual.
 *
 * @param keys of one index
 * @param rows that one statement may write at once
 */
public record Bounds(Integer keys, Long rows) {

    private static final int USUAL_KEYS = 3;
    private static final long USUAL_ROWS = 50_000;

    public static final Bounds USUAL = new Bounds(USUAL_KEYS, USUAL_ROWS);

    public Bounds {
        keys = Objects.requireNonNullElse(keys, USUAL_KEYS);
        rows = Objects.requireNonNullElse(rows, USUAL_ROWS);
    }
}
