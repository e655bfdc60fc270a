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

    /** @param revision the one that ran, whichever the migration has by now */
    Execution(MigrationSummary migration, UUID revision, Environment environment, String key) {
        migrationId = migration.uuid();
        revisionId = revision;
        environmentId = environment.id();
        production = environment.production();
        idempotencyKey = key;
    }

    /** A key that is known names the execution that it named first. */
    void requireSame(MigrationSummary migration, Environment environment) {
        require(migrationId.equals(migration.uuid()), "execution.key-of-another-migration");
        require(environmentId.equals(environment.id()), "execution.key-of-another-environment");
    }

    /** An end that differs from the one that was told is refused; what failed may have been rolled back, and be told so. */
    void requireAgreement(ExecutionReport report) {
        require(
                !outcome.isEnd() || !report.outcome().isEnd() || outcome.agreesWith(report.outcome()),
                "execution.ended-otherwise");
    }

    /** Whether a report of another execution is of a time at which this one runs: nobody knows how long it will. */
    boolean overlaps(ExecutionReport other) {
        return !outcome.isEnd() && (other.endedAt() == null || other.endedAt().isAfter(startedAt));
    }

    /** All of its reports tell this by now. */
    void tell(Told told, MemberId reporter, Instant now) {
        startedAt = told.startedAt();
        endedAt = told.endedAt();
        outcome = told.outcome();
        durationMs = told.measured().durationMs();
        longestLockMs = told.measured().longestLockMs();
        lockWaitMs = told.measured().lockWaitMs();
        rowsAffected = told.measured().rowsAffected();
        tool = told.tool().name();
        toolVersion = told.tool().version();
        failedIn = told.failedIn();
        statements = told.statements();
        reportedBy = reporter.value();
        reportedAt = now;
    }

    /** Somebody said again what is known: while it runs, that is a sign of life. */
    void heard(Instant now) {
        if (!outcome.isEnd()) {
            reportedAt = now;
        }
    }

    Told told() {
        return new Told(startedAt, endedAt, outcome, measured(), tool(), failedIn, statements);
    }

    /** As one report would have told it. */
    ExecutionReport asReport() {
        return new ExecutionReport(
                idempotencyKey, environmentId, startedAt, endedAt, outcome, measured(), tool(), failedIn, statements);
    }

    MemberId reporter() {
        return new MemberId(reportedBy);
    }

    /** When the latest report came in. */
    Instant heardAt() {
        return reportedAt;
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

    UUID environment() {
        return environmentId;
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
