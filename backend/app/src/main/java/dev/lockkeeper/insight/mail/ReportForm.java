package dev.lockkeeper.insight.mail;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That somebody wants a view sent, as typed. */
record ReportForm(
        @NotBlank(message = "{insight.view.name.missing}")
        @Size(max = 80, message = "{insight.view.name.long}")
        @Nullable
        String name,

        @NotNull(message = "{insight.mail.rhythm.missing}") @Nullable
        Rhythm rhythm,

        @Nullable String zone) {

    static ReportForm fresh() {
        return new ReportForm("", Rhythm.WEEKLY, "UTC");
    }

    @AssertTrue(message = "{insight.mail.zone.wrong}")
    public boolean isZoneKnown() {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }

    String stripped() {
        return Objects.requireNonNull(name).strip();
    }

    /** Called once the fields have been found right. */
    Rhythm chosenRhythm() {
        return Objects.requireNonNull(rhythm);
    }

    /** As above. */
    String chosenZone() {
        return Objects.requireNonNull(zone);
    }
}
