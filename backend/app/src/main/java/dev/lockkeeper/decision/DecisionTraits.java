package dev.lockkeeper.decision;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a filter may ask of a decision as it stands, as words of the form {@code name=value} beside those of its text. */
final class DecisionTraits {

    private DecisionTraits() {}

    static String[] of(DecisionStatus status, DecisionContent content) {
        return Stream.of(
                        Stream.of(status(status), category(content.category())),
                        content.domains().stream().map(domain -> domain(domain.value())),
                        content.services().stream().map(service -> service(service.text())),
                        content.deciders().stream().map(decider -> decider(decider.value())))
                .flatMap(traits -> traits)
                .toArray(String[]::new);
    }

    /** Those that it asks for; a decision must have them all. */
    static String[] asked(DecisionFilter filter) {
        return Stream.of(
                        filter.status() == null ? null : status(filter.status()),
                        filter.category() == null ? null : category(filter.category()),
                        filter.domain() == null ? null : domain(filter.domain()),
                        filter.service() == null ? null : service(filter.service()),
                        filter.decider() == null ? null : decider(filter.decider()))
                .filter(DecisionTraits::isThere)
                .toArray(String[]::new);
    }

    static String status(DecisionStatus status) {
        return "status=" + status;
    }

    private static String category(DecisionCategory category) {
        return "category=" + category;
    }

    private static String domain(UUID domain) {
        return "domain=" + domain;
    }

    private static String service(String name) {
        return "service=" + ServiceName.key(name);
    }

    private static String decider(UUID member) {
        return "decider=" + member;
    }

    private static boolean isThere(@Nullable String trait) {
        return trait != null;
    }
}
