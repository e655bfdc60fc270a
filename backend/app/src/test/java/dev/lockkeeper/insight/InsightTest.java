package dev.lockkeeper.insight;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.Proposal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Harbor, which has brought migrations to production since {@code start}. */
@LockkeeperTest
abstract class InsightTest {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    ExecutionReporting executions;

    @Autowired
    IncidentLog incidents;

    @Autowired
    Samples samples;

    @Autowired
    Clock clock;

    Yard harbor;
    CurrentMember ada;
    Instant start;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ada = harbor.crew().ada();
        start = clock.instant().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MINUTES);
    }

    MigrationId wayToProduction(Outcome outcome) {
        return wayToProduction(outcome, "job-1");
    }

    MigrationId wayToProduction(Outcome outcome, String key) {
        return Acting.as(ada, () -> {
            var table = "CREATE TABLE berth_%s (id bigint PRIMARY KEY);".formatted(key.replace('-', '_'));
            var id = TravellingClock.at(start, () -> lifecycle.open(ada, proposal(table)));
            TravellingClock.at(hour(1), () -> {
                lifecycle.submit(ada, id);
                return id;
            });
            return TravellingClock.at(hour(5).plusSeconds(60), () -> {
                executions.report(ada, id, report(key, hour(5), outcome, hour(5).plusSeconds(40)));
                return id;
            });
        });
    }

    private Proposal proposal(String sql) {
        var told = MigrationFixtures.proposal(harbor.database(), sql);
        return new Proposal("Add a berth", harbor.database(), null, null, told.posture(), told.brief(), told.scripts());
    }

    ExecutionReport report(Outcome outcome, Instant end) {
        return report("job-1", hour(5), outcome, end);
    }

    ExecutionReport report(String key, Instant start, Outcome outcome, Instant end) {
        return new ExecutionReport(
                key, harbor.production(), start, end, outcome, Measurements.NONE, new Tool("Flyway", "12.4"));
    }

    IncidentId incident(CurrentMember by) {
        var details = new IncidentDetails(
                "Slow", Severity.MAJOR, new Course(hour(6), null, null, null), "", null, List.of(), "");
        return as(by, () -> incidents.report(by, details));
    }

    Selection period() {
        return Selection.all(Period.of(3, clock.instant()));
    }

    List<FinishedRun> runs() {
        return rows(to -> samples.runs(period(), to));
    }

    List<LeadTimeRow> leadTimes() {
        return rows(to -> samples.leadTimes(period(), to));
    }

    /** All that a sample hands on to somebody who may see it. */
    <T> List<T> rows(Consumer<Consumer<T>> reading) {
        return read(harbor.crew().vera(), reading);
    }

    static <T> List<T> read(CurrentMember member, Consumer<Consumer<T>> reading) {
        var rows = new ArrayList<T>();
        Acting.run(member, () -> reading.accept(rows::add));
        return rows;
    }

    Instant hour(int hour) {
        return start.plus(Duration.ofHours(hour));
    }

    static <T> T as(CurrentMember member, java.util.function.Supplier<T> work) {
        return Acting.as(member, work);
    }
}
