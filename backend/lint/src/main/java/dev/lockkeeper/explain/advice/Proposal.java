package dev.lockkeeper.explain.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that would help, or why none is proposed.
 *
 * @param sql empty where nothing is to be made
 * @param price what keeping it costs
 */
record Proposal(List<String> sql, String why, @Nullable String price) {

    static Proposal none(String why) {
        return new Proposal(List.of(), why, null);
    }
}
