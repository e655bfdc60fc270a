package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.risk.RiskTier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A freeze as typed; its times are UTC when they arrive. */
record FreezeForm(
        @NotBlank(message = "{window.freeze.form.title.missing}")
        @Size(max = 200, message = "{window.freeze.form.title.long}")
        @Nullable
        String title,

        @Nullable Place place,

        @NotNull(message = "{window.freeze.form.leastTier.missing}") @Nullable
        RiskTier leastTier,

        @NotNull(message = "{window.freeze.form.from.missing}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        LocalDateTime from,

        @NotNull(message = "{window.freeze.form.to.missing}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        @Nullable
        LocalDateTime to) {

    static FreezeForm blank() {
        return new FreezeForm("", Place.PRODUCTION, RiskTier.LOW, null, null);
    }

    FreezeDetails details() {
        return new FreezeDetails(
                Objects.requireNonNull(title),
                Objects.requireNonNullElse(place, Place.PRODUCTION),
                Objects.requireNonNull(leastTier),
                Objects.requireNonNull(from).toInstant(ZoneOffset.UTC),
                Objects.requireNonNull(to).toInstant(ZoneOffset.UTC));
    }
}
