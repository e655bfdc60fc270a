package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.risk.Axis;
import dev.lockkeeper.risk.Factor;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskReasonTests {

    @Test
    void a_sentence_that_answers_two_questions_is_said_once() {
        var reasons = RiskReason.of(List.of(
                factor(Axis.AVAILABILITY, "Writers of orders wait."),
                factor(Axis.DATA_LOSS, "The column is dropped."),
                factor(Axis.COMPATIBILITY, "The column is dropped.")));

        assertThat(reasons)
                .extracting(RiskReason::sentence)
                .containsExactly("Writers of orders wait.", "The column is dropped.");
        assertThat(reasons.get(1).axes()).containsExactly(Axis.DATA_LOSS, Axis.COMPATIBILITY);
    }

    private static Factor factor(Axis axis, String sentence) {
        return new Factor(axis, RiskTier.HIGH, sentence, null, null, null, null, null, false);
    }
}
