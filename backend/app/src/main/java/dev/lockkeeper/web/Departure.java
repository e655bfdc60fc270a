package dev.lockkeeper.web;

import dev.lockkeeper.access.MemberId;
import java.util.List;

/** What becomes of a member's work when they are removed. The rooms that keep such work implement it. */
public interface Departure {

    /**
     * One thing that happens then.
     *
     * @param words the key of a sentence
     */
    record Effect(String words, List<Object> arguments) {

        public Effect(String words, Object... arguments) {
            this(words, List.of(arguments));
        }
    }

    /** Nothing where it concerns nothing of theirs. */
    List<Effect> of(MemberId member);
}
