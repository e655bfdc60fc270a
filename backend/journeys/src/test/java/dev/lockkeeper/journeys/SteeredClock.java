package dev.lockkeeper.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The application's clock while a journey steers it: it shows what a file says. Put before the packaged classes. */
@Primary
@Component
class SteeredClock extends Clock {

    static final String SETTING = "LOCKKEEPER_JOURNEY_CLOCK";

    private final Path file;

    SteeredClock(@Value("${" + SETTING + "}") String file) {
        this.file = Path.of(file);
    }

    @Override
    public Instant instant() {
        try {
            return Instant.parse(Files.readString(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
