package dev.lockkeeper.api;

import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.PolicyTrial;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which past migrations a policy would have judged otherwise. */
record PolicyTrialAnswer(
        @Schema(description = "How many were judged.") int tried,

        @Schema(description = "Assessed before inputs were kept: nothing can be said of them.")
        int untried,

        @Schema(description = "How many of the most recent ones are looked at.")
        int most,

        @Schema(description = "How many would be of a higher tier.")
        long raised,

        @Schema(description = "How many would be of a lower tier.")
        long lowered,

        @Schema(description = "How many gates would answer otherwise.")
        long gates,

        List<Changed> changes,

        @Schema(description = "Of this policy over this version: who saves it sends it along.")
        String mark) {

    /** A migration whose tier or gate would be another. */
    record Changed(
            int number,
            String title,

            @Schema(description = "The page for people, relative to this server.")
            String page,

            MigrationStatus status,
            Tiers tier,

            @Schema(description = "Why it would be of that tier.")
            String sentence,

            @Nullable
            @Schema(
                    description =
                            "Absent for what was withdrawn or rejected. Of what has run, it is asked what a policy decides, as of that moment.")
            Gates gate) {}

    /** A tier before and after. */
    record Tiers(RiskTier before, RiskTier after) {}

    /** A gate's answer before and after. */
    record Gates(@Nullable Verdict before, @Nullable Verdict after) {}

    static PolicyTrialAnswer of(String slug, PolicyTrial.Outcome outcome) {
        return new PolicyTrialAnswer(
                outcome.tried(),
                outcome.untried(),
                outcome.most(),
                outcome.raised(),
                outcome.lowered(),
                outcome.gates(),
                outcome.changes().stream().map(change -> changed(slug, change)).toList(),
                outcome.mark());
    }

    private static Changed changed(String slug, PolicyTrial.Change change) {
        var gated = change.gateBefore() != null || change.gateAfter() != null;
        return new Changed(
                change.number(),
                change.title(),
                "/" + slug + "/migrations/" + change.number(),
                change.status(),
                new Tiers(change.tier().before(), change.tier().after()),
                change.sentence(),
                gated ? new Gates(change.gateBefore(), change.gateAfter()) : null);
    }
}
