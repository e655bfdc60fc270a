package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.web.Departure;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The other owners of a domain answer for it; some have no other. */
@Component
@Order(6)
class OwnerDeparture implements Departure {

    private final Domains domains;
    private final Members members;

    OwnerDeparture(Domains domains, Members members) {
        this.domains = domains;
        this.members = members;
    }

    @Override
    public List<Effect> of(MemberId member) {
        var owned = domains.list().stream()
                .filter(domain -> domain.owners().contains(member))
                .toList();
        if (owned.isEmpty()) {
            return List.of();
        }
        var others = others(member);
        Predicate<Domain> shared = domain -> domain.owners().stream().anyMatch(others::contains);
        return Stream.concat(
                        effect("catalogue.departure.shared", owned, shared),
                        effect("catalogue.departure.alone", owned, shared.negate()))
                .toList();
    }

    private static Stream<Effect> effect(String words, List<Domain> owned, Predicate<Domain> which) {
        var named = owned.stream()
                .filter(which)
                .map(domain -> new Named(
                        domain.name(), "/catalogue/domains/" + domain.id().value() + "/edit"))
                .toList();
        return named.isEmpty() ? Stream.of() : Stream.of(Effect.to(words, named));
    }

    /** Those who may review: whoever may not is asked for no approval. */
    private Set<MemberId> others(MemberId member) {
        return members.list().stream()
                .filter(other -> other.active() && !other.agent() && !other.id().equals(member))
                .filter(other -> other.role().includes(Role.REVIEWER))
                .map(Member::id)
                .collect(Collectors.toSet());
    }
}
