package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Cadence.Unit;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A rotation as typed. */
record RotationForm(
        @NotBlank(message = "{rotation.form.name.missing}")
        @Size(max = 200, message = "{rotation.form.name.missing}")
        @Nullable
        String name,

        @Nullable String timeZone,

        @NotNull(message = "{rotation.form.handover.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime handover,

        @NotNull(message = "{rotation.form.every.range}")
        @Min(value = 1, message = "{rotation.form.every.range}")
        @Max(value = Cadence.LONGEST, message = "{rotation.form.every.range}")
        @Nullable
        Integer every,

        @NotNull(message = "{rotation.form.unit.missing}") @Nullable
        Unit unit,

        @Nullable Boolean weekdaysOnly,

        @NotNull(message = "{rotation.form.startsOn.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate startsOn,

        @NotNull(message = "{rotation.form.strategy.missing}") @Nullable
        Strategy strategy,

        @Nullable UUID lead,

        @Nullable List<UUID> members,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate holdsFrom,

        @Nullable Integer version) {

    static RotationForm blank(LocalDate today) {
        return new RotationForm(
                "",
                "Europe/Berlin",
                LocalTime.of(9, 0),
                1,
                Unit.WEEKS,
                false,
                today,
                Strategy.LEAST_LOADED,
                null,
                List.of(),
                null,
                null);
    }

    /** As it will be when every change that is entered holds. */
    static RotationForm of(Rotation rotation) {
        var plan = rotation.latest().plan();
        var cadence = plan.cadence();
        var lead = plan.lead();
        return new RotationForm(
                rotation.name(),
                cadence.zone().getId(),
                cadence.handover(),
                cadence.every(),
                cadence.unit(),
                cadence.weekdaysOnly(),
                cadence.startsOn(),
                plan.strategy(),
                lead == null ? null : lead.value(),
                plan.members().stream().map(MemberId::value).toList(),
                null,
                rotation.version());
    }

    /** A zone by its name: a fixed offset knows no summer. */
    @AssertTrue(message = "{rotation.form.timeZone.unknown}")
    public boolean isTimeZoneKnown() {
        return timeZone != null && ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    @AssertTrue(message = "{rotation.no-members}")
    public boolean isMembersChosen() {
        return !chosen().isEmpty();
    }

    /** Without the places that were left empty. */
    List<UUID> chosen() {
        return members == null
                ? List.of()
                : members.stream().filter(Objects::nonNull).toList();
    }

    RotationDetails details() {
        return new RotationDetails(
                Objects.requireNonNull(name),
                cadence(),
                Objects.requireNonNull(strategy),
                lead == null ? null : new MemberId(lead),
                chosen().stream().map(MemberId::new).toList());
    }

    private Cadence cadence() {
        return new Cadence(
                ZoneId.of(Objects.requireNonNull(timeZone)),
                Objects.requireNonNull(handover),
                Objects.requireNonNull(every),
                Objects.requireNonNull(unit),
                Boolean.TRUE.equals(weekdaysOnly),
                Objects.requireNonNull(startsOn));
    }
}
