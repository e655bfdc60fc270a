package dev.lockkeeper.execution;

import dev.lockkeeper.migration.StatementMeasure;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An execution as a person types it, in UTC. */
public class ExecutionForm {

    /** Made with the empty form, so that a form sent twice tells of one execution. */
    @NotBlank
    @Size(max = 200)
    private String key = "";

    @NotNull(message = "{execution.form.environment.missing}")
    private @Nullable UUID environment;

    @NotNull(message = "{execution.form.startedAt.missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
    private @Nullable LocalDateTime startedAt;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
    private @Nullable LocalDateTime endedAt;

    @NotNull(message = "{execution.form.outcome.missing}")
    private @Nullable Outcome outcome;

    @PositiveOrZero(message = "{execution.form.count}")
    private @Nullable Long longestLockMs;

    @PositiveOrZero(message = "{execution.form.count}")
    private @Nullable Long lockWaitMs;

    @PositiveOrZero(message = "{execution.form.count}")
    private @Nullable Long rowsAffected;

    @Size(max = 200, message = "{form.too-long}")
    private String failedIn = "";

    @NotBlank(message = "{execution.form.tool.missing}")
    @Size(max = 100, message = "{execution.form.tool.long}")
    private String tool = "";

    @Size(max = 100, message = "{execution.form.tool.long}")
    private String toolVersion = "";

    @Size(max = 200_000, message = "{execution.form.statements.long}")
    private String statements = "";

    public ExecutionForm() {}

    static ExecutionForm blank(Instant now) {
        var form = new ExecutionForm();
        form.key = "form/" + UUID.randomUUID();
        form.startedAt = minute(now);
        form.outcome = Outcome.SUCCEEDED;
        return form;
    }

    /** The end of what is running. */
    static ExecutionForm endOf(ExecutionRow row, Instant now) {
        var form = new ExecutionForm();
        form.key = row.key();
        form.environment = row.environment();
        form.startedAt = LocalDateTime.ofInstant(row.startedAt().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        form.endedAt = minute(now);
        form.outcome = Outcome.SUCCEEDED;
        form.tool = row.tool().name();
        form.toolVersion = row.tool().version();
        return form;
    }

    ExecutionReport toReport() {
        return new ExecutionReport(
                key,
                Objects.requireNonNull(environment),
                Objects.requireNonNull(startedAt).toInstant(ZoneOffset.UTC),
                endedAt == null ? null : endedAt.toInstant(ZoneOffset.UTC),
                Objects.requireNonNull(outcome),
                new Measurements(null, longestLockMs, lockWaitMs, rowsAffected),
                new Tool(tool, toolVersion),
                outcome == Outcome.FAILED ? failedIn : "",
                StatementMeasure.read(statements));
    }

    private static LocalDateTime minute(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC);
    }

    public String getFailedIn() {
        return failedIn;
    }

    public void setFailedIn(String failedIn) {
        this.failedIn = failedIn;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable UUID getEnvironment() {
        return environment;
    }

    public void setEnvironment(@Nullable UUID environment) {
        this.environment = environment;
    }

    public @Nullable LocalDateTime getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(@Nullable LocalDateTime startedAt) {
        this.startedAt = startedAt;
    }

    public @Nullable LocalDateTime getEndedAt() {
        return endedAt;
    }

    public void setEndedAt(@Nullable LocalDateTime endedAt) {
        this.endedAt = endedAt;
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable Long getLongestLockMs() {
        return longestLockMs;
    }

    public void setLongestLockMs(@Nullable Long longestLockMs) {
        this.longestLockMs = longestLockMs;
    }

    public @Nullable Long getLockWaitMs() {
        return lockWaitMs;
    }

    public void setLockWaitMs(@Nullable Long lockWaitMs) {
        this.lockWaitMs = lockWaitMs;
    }

    public @Nullable Long getRowsAffected() {
        return rowsAffected;
    }

    public void setRowsAffected(@Nullable Long rowsAffected) {
        this.rowsAffected = rowsAffected;
    }

    public String getTool() {
        return tool;
    }

    public void setTool(String tool) {
        this.tool = tool;
    }

    public String getToolVersion() {
        return toolVersion;
    }

    public void setToolVersion(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    public String getStatements() {
        return statements;
    }

    public void setStatements(String statements) {
        this.statements = statements;
    }
}
