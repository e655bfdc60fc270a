package dev.lockkeeper.notify;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a member wants to be written to, as typed. */
record ReminderForm(
        @Nullable Boolean wanted,
        String zone,

        @NotNull(message = "{notify.reminder.hour.wrong}")
        @Min(value = 0, message = "{notify.reminder.hour.wrong}")
        @Max(value = 23, message = "{notify.reminder.hour.wrong}")
        @Nullable
        Integer hour) {

    /** What a request leaves out is empty. */
    ReminderForm {
        zone = Objects.requireNonNullElse(zone, "").strip();
    }

    static ReminderForm of(Reminder reminder) {
        return new ReminderForm(reminder.wanted(), reminder.zone(), reminder.hour());
    }

    @AssertTrue(message = "{notify.reminder.zone.wrong}")
    public boolean isZoneKnown() {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** An empty box is not sent. */
    boolean isChosen() {
        return Boolean.TRUE.equals(wanted);
    }

    /** Called once the fields have been found right. */
    int chosenHour() {
        return Objects.requireNonNull(hour);
    }
}
