package dev.lockkeeper.obligation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The terms as typed. */
record TermsForm(
        int version,
        @Valid @Size(max = 20, message = "{form.too-long}") List<KindDays> days,
        @Nullable Boolean blocksPastDualWrites,

        @NotNull(message = "{obligation.terms.number}")
        @Min(value = 1, message = "{obligation.terms.number}")
        @Max(value = 10_080, message = "{obligation.terms.number}")
        @Nullable
        Integer silentMinutes,

        @NotNull(message = "{obligation.terms.number}")
        @Min(value = 1, message = "{obligation.terms.number}")
        @Max(value = 3_650, message = "{obligation.terms.number}")
        @Nullable
        Integer leadDays) {

    /** One row of the form. */
    record KindDays(
            @NotNull(message = "{obligation.form.kind.empty}") @Nullable
            ObligationKind kind,

            @NotNull(message = "{obligation.terms.number}")
            @Min(value = 1, message = "{obligation.terms.number}")
            @Max(value = 3_650, message = "{obligation.terms.number}")
            @Nullable
            Integer days) {}

    TermsForm {
        days = days == null ? List.of() : days;
    }

    static TermsForm of(ObligationSettings settings) {
        var days = Arrays.stream(ObligationKind.values())
                .map(kind -> new KindDays(kind, settings.daysOf(kind)))
                .toList();
        return new TermsForm(
                settings.version(),
                days,
                settings.blocksPastDualWrites(),
                settings.silentMinutes(),
                settings.leadDays());
    }

    /** Called once the fields have been found right. */
    ObligationSettings settings() {
        var byKind = new EnumMap<ObligationKind, Integer>(ObligationKind.class);
        days.forEach(row -> byKind.put(Objects.requireNonNull(row.kind()), Objects.requireNonNull(row.days())));
        return new ObligationSettings(
                byKind,
                Boolean.TRUE.equals(blocksPastDualWrites),
                Objects.requireNonNull(silentMinutes),
                Objects.requireNonNull(leadDays),
                version);
    }
}
