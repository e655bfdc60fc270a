package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when: steps are taken in the order of time, each by somebody, and may plan further ones. */
class DemoAgenda {

    private record Step(Instant at, long order, CurrentMember who, Runnable work) {}

    private static final int OPENING = 8;
    private static final int CLOSING = 17;

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::order));
    private final Instant end;
    private final Runnable afterEach;
    private long planned;
    private Instant now;

    /** After each step the entities are written, so that the next one reads what it finds in the tables. */
    DemoAgenda(Instant start, Instant end, Runnable afterEach) {
        this.now = start;
        this.end = end;
        this.afterEach = afterEach;
    }

    Instant now() {
        return now;
    }

    /** What would come after today has not happened yet. */
    void at(Instant at, CurrentMember who, Runnable work) {
        if (at.isBefore(end)) {
            steps.add(new Step(at, planned++, who, work));
        }
    }

    /** After so long, in the next working hour. */
    void after(Duration wait, CurrentMember who, Runnable work) {
        at(workingHour(now.plus(wait)), who, work);
    }

    void run() {
        for (var step = steps.poll(); step != null; step = steps.poll()) {
            now = step.at();
            var taken = step;
            TravellingClock.at(taken.at(), () -> {
                Acting.run(taken.who(), taken.work());
                afterEach.run();
                return null;
            });
        }
    }

    /** Monday to Friday, from eight to five; what falls outside comes some time in the next day. */
    static Instant workingHour(Instant at) {
        var time = at.atZone(ZoneOffset.UTC);
        if (time.getHour() >= CLOSING) {
            time = time.plusDays(1).withHour(hour(time));
        } else if (time.getHour() < OPENING) {
            time = time.withHour(hour(time));
        }
        while (time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY) {
            time = time.plusDays(1);
        }
        return time.toInstant();
    }

    private static int hour(ZonedDateTime outside) {
        return OPENING + outside.getMinute() % (CLOSING - OPENING);
    }
}
