package dev.lockkeeper.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Sets the clock of an application that was started with {@link SteeredClock}: by day and hour of one week. */
record Dial(Path file, LocalDate monday, ZoneId zone) {

    /** A place for the clock's class, which the application finds there and nothing else. */
    static Path additions(Path home) throws IOException {
        var name = SteeredClock.class.getName().replace('.', '/') + ".class";
        var copy = home.resolve("additions").resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream compiled = SteeredClock.class.getResourceAsStream("SteeredClock.class")) {
            Files.copy(compiled, copy);
        }
        return home.resolve("additions");
    }

    /** The application reads either the former time or this one. */
    Instant to(DayOfWeek day, String time) {
        var instant = at(day, time);
        try {
            var next = Files.writeString(file.resolveSibling("clock.next"), instant.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
        return instant;
    }

    Instant at(DayOfWeek day, String time) {
        return on(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    LocalDate on(DayOfWeek day) {
        return monday.with(TemporalAdjusters.nextOrSame(day));
    }
}
