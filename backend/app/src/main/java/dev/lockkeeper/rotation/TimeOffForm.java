package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Time off as typed: whole days of the rotation's zone, the last one included. */
record TimeOffForm(
        @NotNull(message = "{rotation.time-off.form.member.missing}") @Nullable
        UUID member,

        @NotNull(message = "{rotation.time-off.form.firstDay.missing}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate firstDay,

        @NotNull(message = "{rotation.time-off.form.lastDay.missing}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate lastDay) {

    Stint in(ZoneId zone) {
        return new Stint(
                new MemberId(Objects.requireNonNull(member)),
                Objects.requireNonNull(firstDay).atStartOfDay(zone).toInstant(),
                Objects.requireNonNull(lastDay).plusDays(1).atStartOfDay(zone).toInstant());
    }
}
