package dev.lockkeeper.rotation;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days on which nobody works. */
@Service
@Transactional
public class HolidayUpkeep {

    private final Holidays holidays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HolidayUpkeep(Holidays holidays, ApplicationEventPublisher events, Clock clock) {
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
    }

    /** Adds the days of a calendar file; what was there stays. */
    @AdminsMay
    public void take(CurrentMember by, byte[] file) {
        var read = HolidayFile.read(file, LocalDate.now(clock));
        holidays.put(read.days());
        var days = read.days();
        events.publishEvent(new HolidaysChanged(
                by.id(),
                "rotation.holidays-imported",
                days.size() + " days",
                days.firstKey() + " to " + days.lastKey() + ", " + read.leftOut() + " events left out"));
    }

    @AdminsMay
    public void remove(CurrentMember by, UUID id) {
        var holiday = holidays.get(id);
        holidays.remove(id);
        events.publishEvent(new HolidaysChanged(
                by.id(),
                "rotation.holiday-removed",
                holiday.name(),
                holiday.day().toString()));
    }

    @AdminsMay
    public void clear(CurrentMember by) {
        var gone = holidays.clear();
        events.publishEvent(new HolidaysChanged(by.id(), "rotation.holidays-removed", gone + " days", ""));
    }
}
