package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.catalogue.CatalogueView;
import dev.lockkeeper.catalogue.CatalogueView.Survey;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.Text;
import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.migration.AssessmentInputs.Around;
import dev.lockkeeper.risk.Discharge;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskModel;
import dev.lockkeeper.risk.RiskTier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a proposal's SQL against its target: what PostgreSQL would do, and how much care that needs. */
@Component
class Examination {

    /** In bytes of UTF-8, over all scripts of a revision. */
    static final int MOST_SQL = 5 * 1024 * 1024;

    static final int MOST_SCRIPTS = 100;

    /** Of a revision, kept and shown; nobody reads on. What is decided was decided on all of them. */
    static final int MOST_FINDINGS = 500;

    /** Reasons of one axis and tier. */
    private static final int MOST_FACTORS = 30;

    /** What the linter and the risk model say, and all that they were told. */
    record Outcome(LintReport report, RiskAssessment assessment, int policyVersion, AssessmentInputs inputs) {

        RiskTier tier() {
            return assessment.tier();
        }

        /** Whether that revision has been told the same already. */
        boolean isKnownTo(Revision revision) {
            return report.equals(revision.report()) && assessment.equals(revision.assessment());
        }
    }

    private final Databases databases;
    private final CatalogueView catalogue;
    private final PolicyVersions policies;
    private final List<FloorSource> sources;
    private final History history;
    private final Conventions conventions;
    private final Waivers waivers;
    private final Clock clock;

    Examination(
            Databases databases,
            CatalogueView catalogue,
            PolicyVersions policies,
            List<FloorSource> sources,
            History history,
            Conventions conventions,
            Waivers waivers,
            Clock clock) {
        this.databases = databases;
        this.catalogue = catalogue;
        this.policies = policies;
        this.sources = sources;
        this.history = history;
        this.conventions = conventions;
        this.waivers = waivers;
        this.clock = clock;
    }

    /**
     * With what is known today, by today's policy.
     *
     * @param migration whose next revision it is
     * @param after the step of a series that comes right before, where there is one
     */
    Outcome examine(Proposal proposal, String hash, UUID migration, @Nullable UUID after) {
        refuseUnusable(proposal.scripts());
        return examine(
                proposal.database(),
                proposal.jiraIssue(),
                new Content(proposal.scripts(), proposal.posture(), hash, migration, after),
                List.of());
    }

    /** What is examined, whatever is known around it. */
    record Content(
            List<MigrationScript> scripts,
            Posture posture,
            String hash,
            UUID migration,
            @Nullable UUID after) {

        List<Script> up() {
            return scripts.stream()
                    .filter(script -> script.direction() == Direction.UP)
                    .map(MigrationScript::forLinter)
                    .toList();
        }
    }

    /** What comes before one of its scripts. */
    static Content before(Content content, String script) {
        var names = content.scripts().stream()
                .filter(one -> one.direction() == Direction.UP)
                .map(MigrationScript::name)
                .toList();
        var earlier = names.subList(0, Math.max(0, names.indexOf(script)));
        return new Content(
                content.scripts().stream()
                        .filter(one -> one.direction() == Direction.UP && earlier.contains(one.name()))
                        .toList(),
                content.posture(),
                content.hash(),
                content.migration(),
                content.after());
    }

    Content content(Revision revision) {
        return new Content(
                revision.scripts(),
                revision.posture(),
                revision.contentHash(),
                revision.migration(),
                history.predecessor(revision.migration()));
    }

    Outcome examine(DatabaseId id, @Nullable String jiraIssue, Content content, List<Discharge> discharges) {
        var database = databases.get(id);
        var survey = catalogue.latest(id);
        var remembering = new RememberingCatalogue(survey.map(Survey::catalogue).orElseGet(Catalogue::unknown));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var config = conventions.asked();
        var context = new LintContext(database.majorVersion(), remembering, database.runnerSetsLockTimeout())
                .on(today)
                .asked(config);
        var before = history.before(id, survey.map(Survey::structured).orElse(null), content.after());
        var report = Linter.lint(content.up(), context, history.scripts(before));
        // The model asks for every table that the report names.
        report.tables().forEach(remembering::table);
        var inputs = new AssessmentInputs(
                database.majorVersion(),
                database.runnerSetsLockTimeout(),
                today,
                remembering.told(),
                facts(new FloorSubject(id, report.tables(), jiraIssue, clock.instant())),
                content.posture(),
                content.hash(),
                discharges,
                new Around(
                        survey.map(Survey::snapshot).orElse(null), before, waivers.given(content.migration()), config));
        return judged(report, inputs, policies.latest());
    }

    /** With what was known then, by the policy given. */
    Outcome again(Content content, AssessmentInputs inputs, Policy policy) {
        return judged(read(content, inputs), inputs, policy);
    }

    /** What the linter says with these inputs, before anybody's waiver in the page. */
    LintReport read(Content content, AssessmentInputs inputs) {
        var known = inputs.known();
        var snapshot = known.snapshot();
        var structure = snapshot == null ? Catalogue.unknown() : catalogue.structure(snapshot);
        return Linter.lint(content.up(), inputs.lint(structure), history.scripts(known.history()));
    }

    /** What is to be said of the scripts that take it back, by what was known when it was assessed. */
    List<ScriptReport> wayBack(Revision revision) {
        var inputs = revision.assessed().inputs();
        var all = revision.scripts().stream().map(MigrationScript::forLinter).toList();
        if (inputs == null || all.stream().noneMatch(script -> script.role() == ScriptRole.DOWN)) {
            return List.of();
        }
        var known = inputs.known();
        var snapshot = known.snapshot();
        var structure = snapshot == null ? Catalogue.unknown() : catalogue.structure(snapshot);
        var report = Linter.lint(all, inputs.lint(structure), history.scripts(known.history()));
        return report.ofRollback().gravest(MOST_FINDINGS).scripts();
    }

    private static Outcome judged(LintReport report, AssessmentInputs inputs, Policy policy) {
        var assessment = RiskModel.assess(report, inputs.under(policy.risk()));
        var waived = GivenWaiver.apply(report, inputs.known().waivers(), inputs.today());
        return new Outcome(waived.gravest(MOST_FINDINGS), assessment.gravest(MOST_FACTORS), policy.version(), inputs);
    }

    private FloorFacts facts(FloorSubject subject) {
        return sources.stream().map(source -> source.of(subject)).reduce(FloorFacts.NONE, FloorFacts::and);
    }

    private static void refuseUnusable(List<MigrationScript> scripts) {
        require(scripts.stream().anyMatch(script -> script.direction() == Direction.UP), "migration.no-script");
        require(scripts.size() <= MOST_SCRIPTS, "migration.too-many-scripts", MOST_SCRIPTS);
        require(bytes(scripts) <= MOST_SQL, "migration.too-much-sql");
        var names = new HashSet<String>();
        for (var script : scripts) {
            require(!script.sql().isBlank(), "migration.empty-script", script.name());
            require(Text.canBeKept(script.sql()), "migration.nul", script.name());
            require(names.add(script.direction() + "/" + script.name()), "migration.script-twice", script.name());
        }
    }

    private static long bytes(List<MigrationScript> scripts) {
        return scripts.stream()
                .mapToLong(script -> script.sql().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
