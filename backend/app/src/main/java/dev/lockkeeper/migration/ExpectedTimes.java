package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long revisions are expected to run: as their latest rehearsal did, else as the linter reckons. */
@Component
public class ExpectedTimes {

    private final ObjectProvider<RehearsedTimes> rehearsed;

    ExpectedTimes(ObjectProvider<RehearsedTimes> rehearsed) {
        this.rehearsed = rehearsed;
    }

    public ExpectedTime of(Revision revision) {
        return ExpectedTime.of(revision, rehearsed(List.of(revision)).get(revision.id()));
    }

    /** One statement for all; none for none. */
    public Map<UUID, ExpectedTime> of(List<Revision> revisions) {
        var known = rehearsed(revisions);
        return revisions.stream()
                .collect(toMap(Revision::id, one -> ExpectedTime.of(one, known.get(one.id())), (one, same) -> one));
    }

    private Map<UUID, Duration> rehearsed(List<Revision> revisions) {
        var known = new HashMap<UUID, Duration>();
        if (!revisions.isEmpty()) {
            var ids = revisions.stream().map(Revision::id).toList();
            rehearsed.orderedStream().forEach(source -> known.putAll(source.of(ids)));
        }
        return known;
    }
}
