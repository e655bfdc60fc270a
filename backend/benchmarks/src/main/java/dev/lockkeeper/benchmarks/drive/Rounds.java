package dev.lockkeeper.benchmarks.drive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Loads all pages in turn, again and again, so that what else happens on the machine falls on all of them. */
record Rounds(Map<Target, List<Sample>> samples) {

    static Rounds run(List<Target> targets, Wrk wrk, Settings settings) {
        Benchmark.say("warming up");
        targets.forEach(target -> wrk.load(target, settings.warmUp()));
        var samples = new LinkedHashMap<Target, List<Sample>>();
        targets.forEach(target -> samples.put(target, new ArrayList<>()));
        for (int round = 1; round <= settings.rounds(); round++) {
            Benchmark.say("round %d of %d", round, settings.rounds());
            samples.forEach((target, list) -> list.add(wrk.load(target, settings.seconds())));
        }
        return new Rounds(samples);
    }

    List<String> table() {
        var lines = new ArrayList<>(List.of(
                "| page | migrations in each tenant | times the bare page | requests/s | p50 | p99 | answer |",
                "|---|--:|--:|--:|--:|--:|--:|"));
        var bare = samples.values().iterator().next();
        samples.forEach((target, list) -> lines.add(row(target, list, bare)));
        return lines;
    }

    private static String row(Target target, List<Sample> list, List<Sample> bare) {
        return "| %s | %,d | %s | %s | %s ms | %s ms | %.1f KB |"
                .formatted(
                        target.page(),
                        target.migrations(),
                        times(list, bare).words(2),
                        Spread.of(list, Sample::perSecond).words(0),
                        Spread.of(list, Sample::p50).middle(1),
                        Spread.of(list, Sample::p99).middle(1),
                        Spread.of(list, Sample::bytes).median() / 1024);
    }

    /** The slowest hundredth of a page beside that of another, round by round. */
    Spread slowest(Target page, Target other) {
        var list = Objects.requireNonNull(samples.get(page));
        var others = Objects.requireNonNull(samples.get(other));
        return Spread.of(IntStream.range(0, list.size())
                .mapToDouble(n -> list.get(n).p99() / others.get(n).p99())
                .toArray());
    }

    /** Each round against the bare page of the same round. */
    private static Spread times(List<Sample> list, List<Sample> bare) {
        return Spread.of(IntStream.range(0, list.size())
                .mapToDouble(n -> bare.get(n).perSecond() / list.get(n).perSecond())
                .toArray());
    }
}
