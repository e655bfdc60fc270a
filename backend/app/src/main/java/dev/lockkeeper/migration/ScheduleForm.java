package dev.lockkeeper.migration;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When and where a migration is to run, as typed; the time is UTC when it arrives.
 *
 * @param environment null for production
 */
record ScheduleForm(
        @Nullable UUID environment,

        @NotNull(message = "{migration.schedule.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        LocalDateTime at) {

    static final ScheduleForm BLANK = new ScheduleForm(null, null);

    Instant moment() {
        return Objects.requireNonNull(at).toInstant(ZoneOffset.UTC);
    }
}
