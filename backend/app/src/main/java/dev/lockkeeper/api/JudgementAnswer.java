package dev.lockkeeper.api;

import dev.lockkeeper.execution.Judgement;
import dev.lockkeeper.execution.Miss;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an execution kept to of its objective. */
record JudgementAnswer(
        @Schema(description = "UNMEASURED where nothing was missed and something that is asked for was not measured")
        Judgement.Verdict verdict,

        List<Miss> missed,
        ObjectiveLimitsAnswer asked) {

    static @Nullable JudgementAnswer of(@Nullable Judgement judgement) {
        return judgement == null
                ? null
                : new JudgementAnswer(
                        judgement.verdict(),
                        List.copyOf(judgement.misses()),
                        ObjectiveLimitsAnswer.of(judgement.limits()));
    }
}
