package dev.lockkeeper.web;

import org.jspecify.annotations.Nullable;

/**
 * Some words of a text, and whether they are marked: what was looked for, or what changed.
 *
 * @param colour of code, as style sheets call it: keyword, string or comment
 */
public record Passage(String text, boolean marked, @Nullable String colour) {

    public Passage(String text, boolean marked) {
        this(text, marked, null);
    }
}
