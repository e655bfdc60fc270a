package dev.lockkeeper.web;

import dev.lockkeeper.access.MemberId;
import java.util.List;

/** What becomes of a member's work when they are removed. The rooms that keep such work implement it. */
public interface Departure {

    /** As many as somebody reads. */
    int MOST_NAMED = 20;

    /**
     * One thing that happens then.
     *
     * @param words the key of a sentence
     * @param named to what it happens, where the sentence does not say so itself
     * @param more how many are not named
     */
    record Effect(String words, List<Object> arguments, List<Named> named, int more) {

        public Effect(String words, Object... arguments) {
            this(words, List.of(arguments), List.of(), 0);
        }

        /** Takes how many they are as its argument, and names the first of them. */
        public static Effect to(String words, List<Named> all) {
            return new Effect(
                    words,
                    List.of(all.size()),
                    all.stream().limit(MOST_NAMED).toList(),
                    Math.max(0, all.size() - MOST_NAMED));
        }
    }

    /** @param path below the tenant's own address, such as {@code /migrations/7} */
    record Named(String name, String path) {}

    /** Nothing where it concerns nothing of theirs. */
    List<Effect> of(MemberId member);
}
