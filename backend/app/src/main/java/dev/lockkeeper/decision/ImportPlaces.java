package dev.lockkeeper.decision;

import dev.lockkeeper.decision.ImportJudgement.Judged;
import dev.lockkeeper.tenancy.Counter;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives every file of an import its number before any is written, since they refer to each other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportPlaces {

    /** @param known those that were here before, by the file's path */
    record Places(String slug, Map<String, Integer> numbers, Map<String, Decision> known) {

        int number(String path) {
            return Objects.requireNonNull(numbers.get(path));
        }

        @Nullable
        String address(@Nullable String path) {
            return path == null ? null : "/" + slug + "/decisions/" + number(path);
        }
    }

    private final Counter counter;
    private final Tenants tenants;
    private final StoredDecisions decisions;

    ImportPlaces(Counter counter, Tenants tenants, StoredDecisions decisions) {
        this.counter = counter;
        this.tenants = tenants;
        this.decisions = decisions;
    }

    /** A second import waits here until the first one ends, and then sees what that one brought. */
    void queueUp() {
        counter.next("decision.import");
    }

    Places of(List<Judged> files) {
        var known = known(files);
        var numbers = new HashMap<String, Integer>();
        for (var file : files) {
            var path = file.reading().file().path();
            if (file.verdict() == ImportVerdict.NEW) {
                numbers.put(path, counter.next("decision"));
            } else if (known.containsKey(path)) {
                numbers.put(path, known.get(path).number());
            }
        }
        var tenant = tenants.byId(TenantContext.required()).orElseThrow();
        return new Places(tenant.slug(), numbers, known);
    }

    private Map<String, Decision> known(List<Judged> files) {
        var ids = files.stream()
                .flatMap(file -> java.util.stream.Stream.ofNullable(file.decision()))
                .toList();
        Map<UUID, Decision> byKey =
                decisions.findAllById(ids).stream().collect(Collectors.toMap(Decision::key, Function.identity()));
        return files.stream()
                .filter(file -> file.decision() != null)
                .collect(Collectors.toMap(
                        file -> file.reading().file().path(),
                        file -> Objects.requireNonNull(byKey.get(file.decision()))));
    }
}
