package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Rotations;
import java.util.HashSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how each rotation asks. */
@Service
@Transactional
public class TermsUpkeep {

    private final TermsBook book;
    private final Rotations rotations;
    private final Domains domains;
    private final ApplicationEventPublisher events;

    TermsUpkeep(TermsBook book, Rotations rotations, Domains domains, ApplicationEventPublisher events) {
        this.book = book;
        this.rotations = rotations;
        this.domains = domains;
        this.events = events;
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public Terms of(RotationId id) {
        return book.of(rotations.get(id).id());
    }

    /** For a form that shows first that somebody else was there, whatever else is wrong with it. */
    @ViewersMay
    @Transactional(readOnly = true)
    public void requireUnchanged(RotationId id, int seen) {
        if (of(id).version() != seen) {
            throw new Conflict();
        }
    }

    /** From now on: whoever is asked already, stays asked. */
    @AdminsMay
    public void change(CurrentMember by, RotationId id, int seen, Terms terms) {
        var rotation = rotations.get(id);
        requireKnown(terms.eligibility());
        var members = new HashSet<>(rotation.members());
        members.addAll(rotation.latest().plan().members());
        require(members.containsAll(terms.capacity().most().keySet()), "review.terms.not-a-member");
        book.put(id, terms, seen);
        events.publishEvent(new TermsChanged(by.id(), id, rotation.name()));
    }

    private void requireKnown(Eligibility eligibility) {
        if (!eligibility.domains().isEmpty()) {
            var known = domains.list().stream()
                    .map(Domain::id)
                    .map(domain -> domain.value())
                    .collect(toSet());
            require(known.containsAll(eligibility.domains()), "review.terms.no-such-domain");
        }
    }
}
