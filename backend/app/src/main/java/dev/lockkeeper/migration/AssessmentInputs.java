package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.risk.Discharge;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskContext;
import dev.lockkeeper.risk.RiskPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an assessment was told beside the scripts and the policy: with the same, it gives the same answer again.
 *
 * @param today the day that waivers were judged on
 * @param config what the tenant asked of the linter; as usual where it was assessed before one could ask
 * @param tables what the catalogue knew of those that were asked for
 * @param history the revisions that had run before, by their identifiers: they never change
 */
record AssessmentInputs(
        int serverMajor,
        boolean runnerSetsLockTimeout,
        LocalDate today,
        List<KnownTable> tables,
        FloorFacts facts,
        Posture posture,
        String contentHash,
        List<Discharge> discharges,
        List<UUID> history,
        @Nullable LintConfig config) {

    record KnownTable(TableName table, TableFacts facts) {}

    AssessmentInputs {
        tables = List.copyOf(tables);
        discharges = List.copyOf(discharges);
        history = history == null ? List.of() : List.copyOf(history);
    }

    LintContext lint() {
        var context = new LintContext(serverMajor, catalogue(), runnerSetsLockTimeout).on(today);
        return config == null ? context : context.asked(config);
    }

    RiskContext under(RiskPolicy policy) {
        return new RiskContext(lint(), posture, List.of(), policy, facts, contentHash, discharges);
    }

    AssessmentInputs with(Discharge another) {
        return new AssessmentInputs(
                serverMajor,
                runnerSetsLockTimeout,
                today,
                tables,
                facts,
                posture,
                contentHash,
                Stream.concat(discharges.stream(), Stream.of(another)).toList(),
                history,
                config);
    }

    private Catalogue catalogue() {
        var known = tables.stream().collect(toMap(KnownTable::table, KnownTable::facts));
        return table -> Optional.ofNullable(known.get(table));
    }
}
