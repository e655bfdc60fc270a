package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.Severity;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Something happens, for whoever measures how long it takes until the figures say so. */
@RestController
class HappeningController {

    private final IncidentLog incidents;
    private final Clock clock;

    HappeningController(IncidentLog incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** An incident that is over; only looked at by the benchmark, hence no more than an address. */
    @GetMapping("/{tenant}/bare/happening")
    String happen(CurrentMember me) {
        var now = clock.instant();
        var course = new Course(now.minus(Duration.ofMinutes(2)), null, null, now.minus(Duration.ofMinutes(1)));
        var id = incidents.report(me, new IncidentDetails("Slow", Severity.MINOR, course, "", null, List.of(), ""));
        return id.toString();
    }
}
