package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.StatementFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The facts in the shape that machines rely on. */
final class FactsJson {

    private static final JsonMapper JSON = new JsonMapper();

    private record Facts(List<Entry> statements) {}

    private record Entry(
            int n,
            int start,
            int end,
            String kind,
            List<Lock> locks,
            List<String> rewrites,
            List<String> scans,
            @Nullable String fails) {}

    private record Lock(String relation, String mode) {}

    private FactsJson() {}

    /** Sequences that are only brought along are left out unless they are asked for. */
    static String of(List<StatementFacts> facts, boolean sequences) {
        return JSON.writeValueAsString(
                new Facts(facts.stream().map(one -> entry(one, sequences)).toList()));
    }

    private static Entry entry(StatementFacts facts, boolean sequences) {
        var aside = sequences ? List.of() : facts.aside();
        var locks = facts.locks().stream()
                .filter(lock -> !aside.contains(lock.relation()))
                .map(lock -> new Lock(lock.relation(), lock.mode().sqlName()))
                .toList();
        return new Entry(
                facts.n(),
                facts.start(),
                facts.end(),
                facts.kind(),
                locks,
                facts.rewrites().stream().filter(name -> !aside.contains(name)).toList(),
                facts.scans(),
                facts.fails());
    }
}
