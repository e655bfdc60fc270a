package dev.lockkeeper.window;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.catalogue.PlaceChoices;
import dev.lockkeeper.web.CalendarKind;
import dev.lockkeeper.web.SecretCalendars;
import dev.lockkeeper.web.SecretCalendars.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of calendars of windows, freezes and what is to run: of one environment, or of all. */
@Service
public class WindowFeeds {

    static final CalendarKind KIND = new CalendarKind("win_", "window_feed", "window_feed_alone", "environment_id");

    private static final Duration BACK = Duration.ofDays(28);

    /** Windows come round again; further ahead they tell nothing new. */
    private static final Duration WINDOWS_AHEAD = Duration.ofDays(56);

    private static final Duration RUNS_AHEAD = Duration.ofDays(366);
    private static final int MOST = 500;

    /** What a calendar shows. */
    record Feed(List<PlacedOpening> openings, List<FreezeRow> freezes, List<PlannedTime> runs) {}

    private final SecretCalendars calendars;
    private final PlacedOpenings openings;
    private final FreezeBook freezes;
    private final PlannedTimes planned;
    private final Environments environments;
    private final PlaceChoices places;
    private final Clock clock;

    WindowFeeds(
            SecretCalendars calendars,
            PlacedOpenings openings,
            FreezeBook freezes,
            PlannedTimes planned,
            Environments environments,
            PlaceChoices places,
            Clock clock) {
        this.calendars = calendars;
        this.openings = openings;
        this.freezes = freezes;
        this.planned = planned;
        this.environments = environments;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A new secret; the one before opens nothing from now on.
     *
     * @param environment null for all
     */
    @ViewersMay
    @Transactional
    public String renew(CurrentMember me, @Nullable UUID environment) {
        return calendars.renew(KIND, me, known(environment));
    }

    @ViewersMay
    @Transactional
    public void close(CurrentMember me, @Nullable UUID environment) {
        calendars.close(KIND, me, known(environment));
    }

    /** Those of this member that open. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<SecretCalendars.Open> open(CurrentMember me) {
        return calendars.open(KIND, me);
    }

    Calendar calendar(Reader reader, String address) {
        var environment = reader.subject();
        var where = environment == null ? null : Destination.of(environments.get(environment));
        return WindowCalendar.of(feed(where), places.names(), where, address, clock.instant());
    }

    private Feed feed(@Nullable Destination where) {
        var now = clock.instant();
        var from = now.minus(BACK);
        return new Feed(
                openings.between(from, now.plus(WINDOWS_AHEAD), where).stream()
                        // The first may have begun before: its event would be another one each time.
                        .filter(opening -> opening.when().from().isAfter(from))
                        .toList(),
                freezes.after(from).stream()
                        .filter(freeze -> where == null || freeze.holds(where))
                        .toList(),
                planned.between(from, now.plus(RUNS_AHEAD), MOST).stream()
                        .filter(run -> where == null || run.where().isSame(where))
                        .toList());
    }

    private @Nullable UUID known(@Nullable UUID environment) {
        return environment == null ? null : environments.get(environment).id();
    }
}
