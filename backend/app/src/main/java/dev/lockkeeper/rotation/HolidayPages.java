package dev.lockkeeper.rotation;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.rotation.Holidays.Rows;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holidays that pages show. */
@Component
@Transactional(readOnly = true)
class HolidayPages {

    private static final int SIZE = 30;

    /** Beyond these the database keeps no dates. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(3000, 1, 1);

    private final Holidays holidays;

    HolidayPages(Holidays holidays) {
        this.holidays = holidays;
    }

    /** In order, from a day on. */
    @ViewersMay
    public Rows from(LocalDate day) {
        var first = day.isBefore(FIRST) ? FIRST : day;
        return holidays.from(first.isAfter(LAST) ? LAST : first, SIZE);
    }
}
