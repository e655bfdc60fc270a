package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An override as typed; its times are what the clocks of the rotation's zone say. */
record OverrideForm(
        @NotNull(message = "{rotation.override.form.member.missing}") @Nullable
        UUID member,

        @NotNull(message = "{rotation.override.form.from.missing}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        LocalDateTime from,

        @NotNull(message = "{rotation.override.form.to.missing}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        LocalDateTime to) {

    Stint in(ZoneId zone) {
        return new Stint(
                new MemberId(Objects.requireNonNull(member)),
                Objects.requireNonNull(from).atZone(zone).toInstant(),
                Objects.requireNonNull(to).atZone(zone).toInstant());
    }
}
