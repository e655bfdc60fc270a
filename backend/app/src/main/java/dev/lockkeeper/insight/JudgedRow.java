package dev.lockkeeper.insight;

import dev.lockkeeper.execution.Judgement;
import dev.lockkeeper.execution.Miss;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One execution that was judged by an objective.
 *
 * @param misses what it missed
 * @param unmeasured whether nobody can tell
 */
public record JudgedRow(
        UUID execution,
        int number,
        String title,
        String environment,
        Instant endedAt,
        Set<Miss> misses,
        boolean unmeasured) {

    public Judgement.Verdict verdict() {
        if (!misses.isEmpty()) {
            return Judgement.Verdict.MISSED;
        }
        return unmeasured ? Judgement.Verdict.UNMEASURED : Judgement.Verdict.MET;
    }

    String cursor() {
        return endedAt + "_" + execution;
    }
}
