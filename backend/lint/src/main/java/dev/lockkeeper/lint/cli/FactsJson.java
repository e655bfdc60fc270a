package dev.lockkeeper.lint.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.lint.StatementFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts in the shape that machines rely on.
 *
 * @param sequences whether those that a statement only brings along are told too
 * @param qualified whether names are written as regclass prints them, and not as relname has them
 */
record FactsJson(boolean sequences, boolean qualified) {

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

    /** The schema stands there where it is another than public. */
    private record Lock(
            String relation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String schema,

            String mode) {}

    String of(List<StatementFacts> facts) {
        return JSON.writeValueAsString(new Facts(facts.stream().map(this::entry).toList()));
    }

    private Entry entry(StatementFacts facts) {
        var aside = sequences ? List.of() : facts.aside();
        var locks = facts.locks().stream()
                .filter(lock -> !aside.contains(lock.relation()))
                .map(this::lock)
                .toList();
        return new Entry(
                facts.n(),
                facts.start(),
                facts.end(),
                facts.kind(),
                locks,
                names(facts.rewrites().stream()
                        .filter(name -> !aside.contains(name))
                        .toList()),
                names(facts.scans()),
                facts.fails());
    }

    private Lock lock(StatementFacts.Lock lock) {
        var name = PrintedName.of(lock.relation());
        return new Lock(shown(lock.relation()), name.schema(), lock.mode().sqlName());
    }

    private List<String> names(List<String> printed) {
        return printed.stream().map(this::shown).distinct().toList();
    }

    private String shown(String printed) {
        return qualified ? printed : PrintedName.of(printed).relation();
    }
}
