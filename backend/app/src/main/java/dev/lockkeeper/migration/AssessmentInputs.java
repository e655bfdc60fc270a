package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Sizes;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.risk.Discharge;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.risk.IssueFacts;
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
 * @param tables what the catalogue knew of those that were asked for
 * @param around what was told beside; null in inputs that are older
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
        @Nullable Around around) {

    record KnownTable(TableName table, TableFacts facts) {}

    AssessmentInputs {
        tables = List.copyOf(tables);
        discharges = List.copyOf(discharges);
    }

    /**
     * What else was known, by identifiers of what never changes.
     *
     * @param snapshot the one that told of the schema and the indexes; null where there was none
     * @param history the revisions that had run before
     * @param waivers those that people had given in the page
     * @param config what the tenant asked of the linter; null where nobody could ask yet
     */
    record Around(
            @Nullable UUID snapshot,
            List<UUID> history,
            List<GivenWaiver> waivers,
            @Nullable LintConfig config) {

        static final Around NOTHING = new Around(null, List.of(), List.of(), null);

        Around {
            history = List.copyOf(history);
            waivers = List.copyOf(waivers);
        }

        private Around asking(LintConfig other) {
            return new Around(snapshot, history, waivers, other);
        }

        private List<Guard> guards() {
            return config == null ? List.of() : config.guards();
        }

        private Around guarded(List<Guard> by) {
            return config == null ? this : asking(config.guarded(by));
        }

        private Around waiving(List<GivenWaiver> others) {
            return new Around(snapshot, history, others, config);
        }
    }

    Around known() {
        return around == null ? Around.NOTHING : around;
    }

    /** The same, with other waivers, as they hold on that day. */
    AssessmentInputs waiving(List<GivenWaiver> waivers, LocalDate day) {
        return with(day, discharges, known().waiving(waivers));
    }

    /** What decisions asked for. */
    List<Guard> guards() {
        return known().guards();
    }

    AssessmentInputs guarded(List<Guard> by) {
        return with(today, discharges, around == null ? null : around.guarded(by));
    }

    /** The same, with other conventions. */
    AssessmentInputs asking(LintConfig other) {
        return with(today, discharges, known().asking(other));
    }

    /** With what the snapshot said of schema and indexes. */
    LintContext lint(Catalogue structure) {
        var whole = new RepeatingCatalogue(sizes(), structure);
        var context = new LintContext(serverMajor, whole, runnerSetsLockTimeout).on(today);
        var config = known().config();
        return config == null ? context : context.asked(config);
    }

    /** Where nobody had told of its issue, and somebody has since. */
    AssessmentInputs of(@Nullable IssueFacts issue) {
        return issue == null || facts.issue() != null ? this : told(facts.and(FloorFacts.of(issue)));
    }

    /** The same, but with what was told of the issue then. */
    AssessmentInputs holding(FloorFacts then) {
        return told(facts.withIssueOf(then));
    }

    private AssessmentInputs told(FloorFacts told) {
        return new AssessmentInputs(
                serverMajor, runnerSetsLockTimeout, today, tables, told, posture, contentHash, discharges, around);
    }

    RiskContext under(RiskPolicy policy) {
        var sized = new LintContext(serverMajor, sizes(), runnerSetsLockTimeout).on(today);
        return new RiskContext(sized, posture, List.of(), policy, facts, contentHash, discharges);
    }

    AssessmentInputs with(Discharge another) {
        return with(
                today, Stream.concat(discharges.stream(), Stream.of(another)).toList(), around);
    }

    private AssessmentInputs with(LocalDate day, List<Discharge> others, @Nullable Around other) {
        return new AssessmentInputs(
                serverMajor, runnerSetsLockTimeout, day, tables, facts, posture, contentHash, others, other);
    }

    /** How long these passes take. */
    Reckoned reckoned(List<TableWork> passes) {
        return Reckoned.of(passes, new Sizes(sizes()));
    }

    private Catalogue sizes() {
        return sizes(tables);
    }

    /** Of tables that were known then, how large they were; none of any other. */
    static Catalogue sizes(List<KnownTable> tables) {
        var known = tables.stream().collect(toMap(KnownTable::table, KnownTable::facts));
        return table -> Optional.ofNullable(known.get(table));
    }
}
