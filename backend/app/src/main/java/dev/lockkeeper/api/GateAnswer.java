package dev.lockkeeper.api;

import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What stands between a migration's current revision and production. */
record GateAnswer(
        int number,

        @Schema(description = "OPEN: execute it. WAITING: somebody must act. BLOCKED: the content must change.")
        Verdict verdict,

        RiskTier tier,
        int revision,
        String contentHash,
        List<Check> checks) {

    record Check(
            @Schema(example = "approvals") String key,
            Verdict verdict,
            @Schema(example = "1 of 2 approvals") String sentence) {

        static Check of(CheckResult result, String sentence) {
            return new Check(result.key(), result.verdict(), sentence);
        }
    }
}
