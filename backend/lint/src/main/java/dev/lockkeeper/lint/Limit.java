package dev.lockkeeper.lint;

import org.jspecify.annotations.Nullable;

/**
 * From where on something is noticed, and from where on it is too much: seconds of a wait, or rows that are written.
 *
 * @param heavy null where it is never too much
 */
public record Limit(double noticed, @Nullable Double heavy) {

    public Burden of(double amount) {
        if (heavy != null && amount >= heavy) {
            return Burden.HEAVY;
        }
        return amount >= noticed ? Burden.NOTICED : Burden.LIGHT;
    }
}
