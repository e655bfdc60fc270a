package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import java.time.Duration;

/**
 * What becomes of a call.
 *
 * @param planned whether the answer is one that was planned or spoiled, so that no contract holds for it
 * @param lost whether it is never sent
 * @param betweenBytes how slowly it is sent
 */
public record Outcome(Answer answer, boolean planned, boolean lost, Duration betweenBytes) {

    static Outcome usual(Answer answer) {
        return new Outcome(answer, false, false, Duration.ZERO);
    }
}
