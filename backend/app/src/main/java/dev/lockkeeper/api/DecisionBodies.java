package dev.lockkeeper.api;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.ServiceName;
import dev.lockkeeper.decision.TablePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions as they are sent, told in the room's own terms. */
@Component
class DecisionBodies {

    private final Domains domains;

    DecisionBodies(Domains domains) {
        this.domains = domains;
    }

    DecisionContent content(DecisionBody body) {
        return new DecisionContent(
                text(body.title()),
                Objects.requireNonNull(body.category()),
                text(body.context()),
                text(body.options()),
                text(body.decision()),
                text(body.consequences()),
                text(body.critique()),
                domains(list(body.domains())),
                each("tables", body.tables(), TablePattern::isOne, "a pattern such as billing.*", TablePattern::new),
                each("services", body.services(), ServiceName::isOne, "a name on one line", ServiceName::new),
                list(body.deciders()).stream().map(MemberId::new).toList(),
                body.reviewBy());
    }

    private List<DomainId> domains(List<String> names) {
        var known = names.isEmpty()
                ? Map.<String, DomainId>of()
                : domains.list().stream().collect(Collectors.toMap(Domain::name, Domain::id, (a, b) -> a));
        return each(
                "domains",
                names,
                known::containsKey,
                "the name of a domain",
                name -> Objects.requireNonNull(known.get(name)));
    }

    private static <T> List<T> each(
            String field,
            @Nullable List<String> sent,
            Predicate<String> right,
            String expected,
            Function<String, T> made) {
        var all = new ArrayList<T>();
        for (var one : list(sent)) {
            if (one == null || !right.test(one)) {
                throw new InvalidField(field + "[" + all.size() + "]", "That is none.", expected);
            }
            all.add(made.apply(one));
        }
        return all;
    }

    private static <T> List<T> list(@Nullable List<T> sent) {
        return Objects.requireNonNullElse(sent, List.of());
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
