package dev.lockkeeper.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the latest run of its kind at its place measured of one statement, as the page shows it at the line. */
public record Measured(String kind, UUID run, String place, Instant at, int statement, Measure measure) {

    private record Source(StatementPlace statement, String kind, String place) {}

    /** Of each statement, as the runs come: newest first. What a run of a single statement measured, it measured of that. */
    static Map<StatementPlace, List<Measured>> of(Revision revision, List<MeasuredRun> runs) {
        var only = only(revision);
        var told = new HashSet<Source>();
        var measured = new HashMap<StatementPlace, List<Measured>>();
        for (var run : runs) {
            for (var one : run.statements().isEmpty() ? whole(run, only) : run.statements()) {
                if (told.add(new Source(one.place(), run.kind(), run.place()))) {
                    measured.computeIfAbsent(one.place(), place -> new ArrayList<>())
                            .add(of(run, one));
                }
            }
        }
        return measured;
    }

    private static Measured of(MeasuredRun run, StatementMeasure one) {
        return new Measured(run.kind(), run.id(), run.place(), run.at(), one.statement(), one.measure());
    }

    private static List<StatementPlace> only(Revision revision) {
        var places = StatementMeasure.places(revision).limit(2).toList();
        return places.size() == 1 ? places : List.of();
    }

    private static List<StatementMeasure> whole(MeasuredRun run, List<StatementPlace> only) {
        return only.stream()
                .map(place -> new StatementMeasure(place.script(), place.statement(), run.whole()))
                .toList();
    }
}
