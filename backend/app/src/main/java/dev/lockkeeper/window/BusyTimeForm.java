package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.migration.Window;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Busy hours as typed, by the clocks of their zone. */
record BusyTimeForm(
        @Nullable UUID database,
        @Nullable Place place,

        @NotEmpty(message = "{window.busy.form.days.missing}") @Nullable
        List<@NotNull DayOfWeek> days,

        @NotNull(message = "{window.busy.form.from.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime from,

        @NotNull(message = "{window.busy.form.until.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime until,

        @Nullable String zone,

        @NotBlank(message = "{window.busy.form.note.missing}")
        @Size(max = 200, message = "{window.busy.form.note.long}")
        @Nullable
        String note,

        boolean keepsBuildsOut,

        @NotNull(message = "{window.busy.heavy}")
        @Min(value = BusyTimeDetails.LEAST_HEAVY, message = "{window.busy.heavy}")
        @Max(value = BusyTimeDetails.MOST_HEAVY, message = "{window.busy.heavy}")
        @Nullable
        Integer heavyMinutes) {

    private static final int LONGEST_ZONE = 64;

    static BusyTimeForm blank() {
        return new BusyTimeForm(
                null, Place.PRODUCTION, List.of(), null, null, "UTC", "", true, BusyTimeDetails.LEAST_HEAVY);
    }

    @AssertTrue(message = "{window.busy.form.zone.unknown}")
    public boolean isZoneKnown() {
        return zone != null && zone.length() <= LONGEST_ZONE && known(zone.strip());
    }

    public boolean isOn(DayOfWeek day) {
        return days != null && days.contains(day);
    }

    BusyTimeDetails details() {
        var when = new Window(
                EnumSet.copyOf(Objects.requireNonNull(days)),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                ZoneId.of(Objects.requireNonNull(zone).strip()),
                Objects.requireNonNullElse(place, Place.PRODUCTION));
        return new BusyTimeDetails(
                database == null ? null : new DatabaseId(database),
                when,
                Objects.requireNonNull(note).strip(),
                keepsBuildsOut,
                Objects.requireNonNull(heavyMinutes));
    }

    private static boolean known(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
