package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.StatementMeasure;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One run of a migration in one environment, as far as it has been told. */
@Entity
@Table(schema = "tenant", name = "execution")
public class Execution {

    private static final UUID NONE = new UUID(0, 0);

    @Id
    private UUID id = Ids.next();

    @TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Integer version;

    private UUID migrationId = NONE;
    private UUID revisionId = NONE;
    private UUID environmentId = NONE;
    private boolean production;
    private Instant startedAt = Instant.EPOCH;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.RUNNING;

    private @Nullable Long durationMs;
    private @Nullable Long longestLockMs;
    private @Nullable Long lockWaitMs;
    private @Nullable Long rowsAffected;
    private String tool = "";
    private String toolVersion = "";
    private UUID reportedBy = NONE;
    private Instant reportedAt = Instant.EPOCH;
    private String idempotencyKey = "";
    private String failedIn = "";

    @Convert(converter = MeasuresText.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(columnDefinition = "jsonb")
    private List<StatementMeasure> statements = List.of();

    protected Execution() {}

    Execution(MigrationSummary migration, Environment environment, String key) {
        migrationId = migration.uuid();
        revisionId = migration.revision();
        environmentId = environment.id();
        production = environment.production();
        idempotencyKey = key;
    }

    /** A key that is known names the execution that it named first. */
    void requireSame(MigrationSummary migration, Environment environment) {
        require(migrationId.equals(migration.uuid()), "execution.key-of-another-migration");
        require(environmentId.equals(environment.id()), "execution.key-of-another-environment");
    }

    /**
     * Takes in what is said. A start that arrives after its end tells nothing new; an end that differs from the one that
     * was told is refused. Answers whether anything changed.
     */
    boolean take(ExecutionReport report, MemberId reporter, Instant now) {
        if (outcome.isEnd() && !report.outcome().isEnd()) {
            return false;
        }
        require(!outcome.isEnd() || outcome == report.outcome(), "execution.ended-otherwise");
        var changed = isFresh() || differs(report);
        if (changed) {
            record(report);
            reportedBy = reporter.value();
            reportedAt = now;
        }
        return changed;
    }

    /** Nothing has been told of it yet. */
    private boolean isFresh() {
        return reportedAt.equals(Instant.EPOCH);
    }

    private boolean differs(ExecutionReport report) {
        return outcome != report.outcome()
                || !startedAt.equals(report.startedAt())
                || !Objects.equals(endedAt, report.endedAt())
                || !measured().equals(report.timed().or(measured()))
                || !tool().equals(report.tool())
                || !failedIn.equals(failedInBy(report))
                || !statements.equals(measuredBy(report));
    }

    /** As with statements: silence takes nothing back. */
    private String failedInBy(ExecutionReport report) {
        return report.failedIn().isEmpty() ? failedIn : report.failedIn();
    }

    /** A report that says nothing of single statements takes nothing back. */
    private List<StatementMeasure> measuredBy(ExecutionReport report) {
        return report.statements().isEmpty() ? statements : report.statements();
    }

    private void record(ExecutionReport report) {
        var measured = report.timed().or(measured());
        startedAt = report.startedAt();
        endedAt = report.endedAt();
        outcome = report.outcome();
        durationMs = measured.durationMs();
        longestLockMs = measured.longestLockMs();
        lockWaitMs = measured.lockWaitMs();
        rowsAffected = measured.rowsAffected();
        tool = report.tool().name();
        toolVersion = report.tool().version();
        failedIn = failedInBy(report);
        statements = measuredBy(report);
    }

    public ExecutionId id() {
        return new ExecutionId(id);
    }

    public UUID migration() {
        return migrationId;
    }

    /** The one that ran, whichever the migration has by now. */
    UUID revision() {
        return revisionId;
    }

    public boolean inProduction() {
        return production;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    Measurements measured() {
        return new Measurements(durationMs, longestLockMs, lockWaitMs, rowsAffected);
    }

    /** The script, where it failed and somebody said so; else empty. */
    String failedIn() {
        return failedIn;
    }

    List<StatementMeasure> statements() {
        return statements;
    }

    Tool tool() {
        return new Tool(tool, toolVersion);
    }
}
