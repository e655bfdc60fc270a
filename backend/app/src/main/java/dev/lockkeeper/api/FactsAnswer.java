package dev.lockkeeper.api;

import dev.lockkeeper.lint.StatementFacts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line's {@code facts --qualified} prints. */
record FactsAnswer(List<Fact> statements) {

    record Fact(
            int n,
            int start,
            int end,
            @Schema(example = "AddColumn") String kind,
            List<Lock> locks,
            List<String> rewrites,
            List<String> scans,

            @Nullable @Schema(description = "The SQLSTATE with which the server refuses it, whatever the rows are.")
            String fails) {

        static Fact of(StatementFacts facts) {
            return new Fact(
                    facts.n(),
                    facts.start(),
                    facts.end(),
                    facts.kind(),
                    facts.locks().stream()
                            .map(lock -> new Lock(lock.relation(), lock.mode().sqlName()))
                            .toList(),
                    facts.rewrites(),
                    facts.scans(),
                    facts.fails());
        }
    }

    record Lock(
            String relation,
            @Schema(example = "ACCESS EXCLUSIVE") String mode) {}

    static FactsAnswer of(List<StatementFacts> facts) {
        return new FactsAnswer(facts.stream().map(Fact::of).toList());
    }
}
