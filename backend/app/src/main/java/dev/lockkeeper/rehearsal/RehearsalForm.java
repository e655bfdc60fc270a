package dev.lockkeeper.rehearsal;

import dev.lockkeeper.migration.StatementMeasure;
import jakarta.validation.constraints.Max;
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

/**
 * A rehearsal as a person types it, in UTC.
 *
 * @param key made with the empty form, so that a form sent twice tells of one rehearsal
 * @param revision the one whose page was read
 */
record RehearsalForm(
        @NotBlank @Size(max = 200) @Nullable String key,
        @NotNull @Nullable Integer revision,

        @NotBlank(message = "{rehearsal.form.place.missing}")
        @Size(max = 200, message = "{rehearsal.form.long}")
        @Nullable
        String place,

        @NotBlank(message = "{rehearsal.form.serverVersion.missing}")
        @Size(max = 100, message = "{rehearsal.form.long}")
        @Nullable
        String serverVersion,

        @Size(max = 1000, message = "{rehearsal.form.long}") @Nullable
        String data,

        @PositiveOrZero(message = "{rehearsal.form.rows.count}") @Nullable
        Long rows,

        @NotNull(message = "{rehearsal.form.startedAt.missing}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        LocalDateTime startedAt,

        @NotNull(message = "{rehearsal.form.durationMs.missing}")
        @PositiveOrZero(message = "{rehearsal.form.count}")
        @Max(value = MOST, message = "{rehearsal.form.count}")
        @Nullable
        Long durationMs,

        @PositiveOrZero(message = "{rehearsal.form.count}")
        @Max(value = MOST, message = "{rehearsal.form.count}")
        @Nullable
        Long longestLockMs,

        @NotNull(message = "{rehearsal.form.outcome.missing}") @Nullable
        RehearsalOutcome outcome,

        @Size(max = 2000, message = "{rehearsal.form.long}") @Nullable
        String note,

        @Size(max = 200_000, message = "{rehearsal.form.long}") @Nullable
        String statements) {

    private static final long MOST = 365L * 24 * 60 * 60 * 1000;

    static RehearsalForm blank(int revision, Instant now) {
        var started = LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC);
        return new RehearsalForm(
                "form/" + UUID.randomUUID(),
                revision,
                "",
                "",
                "",
                null,
                started,
                null,
                null,
                RehearsalOutcome.SUCCEEDED,
                "",
                "");
    }

    RehearsalReport toReport() {
        return new RehearsalReport(
                Objects.requireNonNull(key),
                Objects.requireNonNull(revision),
                new Setting(
                        Objects.requireNonNull(place), Objects.requireNonNull(serverVersion), orNothing(data), rows),
                Objects.requireNonNull(startedAt).toInstant(ZoneOffset.UTC),
                Objects.requireNonNull(durationMs),
                longestLockMs,
                Objects.requireNonNull(outcome),
                orNothing(note),
                StatementMeasure.read(statements));
    }

    private static String orNothing(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
