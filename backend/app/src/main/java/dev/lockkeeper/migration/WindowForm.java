package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.Place;
import jakarta.validation.constraints.AssertTrue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A window as typed; a row without a day says nothing. */
public record WindowForm(
        @Nullable List<DayOfWeek> days,
        @Nullable String from,
        @Nullable String until,
        @Nullable String zone,
        @Nullable Place place) {

    /** As long as the longest name of a zone, and then some. */
    private static final int LONGEST = 64;

    /** Those that stand, and room for one more. */
    static List<WindowForm> of(Windows windows) {
        var rows = new ArrayList<WindowForm>();
        windows.all()
                .forEach(window -> rows.add(new WindowForm(
                        List.copyOf(window.days()),
                        window.from().toString(),
                        window.until().toString(),
                        window.zone().getId(),
                        window.place())));
        if (rows.size() < Windows.MOST) {
            rows.add(new WindowForm(List.of(), "", "", "UTC", Place.PRODUCTION));
        }
        return rows;
    }

    static Windows windows(List<WindowForm> rows) {
        return new Windows(rows.stream()
                .filter(WindowForm::isFilled)
                .map(WindowForm::window)
                .toList());
    }

    @AssertTrue(message = "{policy.window.wrong}")
    public boolean isRight() {
        return !isFilled() && isEmpty(from) && isEmpty(until)
                || isFilled() && readable(from) && readable(until) && readable(zone) && isReadable();
    }

    public boolean opensOn(DayOfWeek day) {
        return days != null && days.contains(day);
    }

    private boolean isFilled() {
        return days != null && days.stream().anyMatch(Objects::nonNull);
    }

    private boolean isReadable() {
        try {
            window();
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private Window window() {
        var chosen = EnumSet.noneOf(DayOfWeek.class);
        Objects.requireNonNull(days).stream().filter(Objects::nonNull).forEach(chosen::add);
        return new Window(
                chosen,
                time(from),
                time(until),
                ZoneId.of(Objects.requireNonNull(zone).strip()),
                Objects.requireNonNullElse(place, Place.PRODUCTION));
    }

    private static LocalTime time(@Nullable String typed) {
        return LocalTime.parse(Objects.requireNonNull(typed).strip());
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private static boolean readable(@Nullable String typed) {
        return typed != null && !typed.isBlank() && typed.length() <= LONGEST;
    }
}
