package dev.lockkeeper.obligation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.web.CalendarKind;
import dev.lockkeeper.web.SecretCalendars;
import dev.lockkeeper.web.SecretCalendars.Reader;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of calendars of what is owed: one a member. */
@Service
public class ObligationFeeds {

    static final CalendarKind KIND = new CalendarKind("cal_", "obligation_feed", "obligation_feed_pk", null);

    private static final int MOST = 500;

    private final SecretCalendars calendars;
    private final Obligations obligations;
    private final Clock clock;

    ObligationFeeds(SecretCalendars calendars, Obligations obligations, Clock clock) {
        this.calendars = calendars;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** A new secret; the one before opens nothing from now on. */
    @ViewersMay
    @Transactional
    public String renew(CurrentMember me) {
        return calendars.renew(KIND, me, null);
    }

    @ViewersMay
    @Transactional
    public void close(CurrentMember me) {
        calendars.close(KIND, me, null);
    }

    /** Since when this member has one that opens. */
    @ViewersMay
    @Transactional(readOnly = true)
    public Optional<Instant> openSince(CurrentMember me) {
        return calendars.open(KIND, me).stream()
                .map(SecretCalendars.Open::since)
                .findFirst();
    }

    Calendar calendar(Reader reader, String address) {
        return ObligationCalendar.of(obligations.openOf(reader.member(), MOST), address, clock.instant());
    }
}
