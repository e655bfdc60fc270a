package dev.lockkeeper.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server does with one statement, for machines.
 *
 * @param n 1-based in the script
 * @param start offset of its first character, in Java characters
 * @param end offset after its last character, the semicolon left out
 * @param kind the most telling of the facts that it consists of, such as "AddColumn"
 * @param locks the strongest lock on each relation that was there before the script, by its name then
 * @param rewrites relations that get a new file
 * @param scans relations that are read from end to end
 * @param fails the SQLSTATE with which the server refuses it, whatever the rows are
 * @param aside those among all these that are sequences which it only brings along, such as an identity's
 */
public record StatementFacts(
        int n,
        int start,
        int end,
        String kind,
        List<Lock> locks,
        List<String> rewrites,
        List<String> scans,
        @Nullable String fails,
        List<String> aside) {

    /** A lock by the relation's name, which is qualified outside of public. */
    public record Lock(String relation, LockMode mode) {}

    public StatementFacts {
        locks = List.copyOf(locks);
        rewrites = List.copyOf(rewrites);
        scans = List.copyOf(scans);
        aside = List.copyOf(aside);
    }
}
