package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.web.Choices;
import java.util.List;
import org.springframework.stereotype.Component;

/** The names of what a record refers to, as pages write them. */
@Component
class DecisionNames {

    private final Domains domains;
    private final Members members;
    private final Choices choices;

    DecisionNames(Domains domains, Members members, Choices choices) {
        this.domains = domains;
        this.members = members;
        this.choices = choices;
    }

    String category(DecisionContent content) {
        return choices.word("decision.category." + content.category().name());
    }

    List<String> domains(DecisionContent content) {
        return content.domains().isEmpty()
                ? List.of()
                : domains.list().stream()
                        .filter(domain -> content.domains().contains(domain.id()))
                        .map(Domain::name)
                        .toList();
    }

    List<String> deciders(DecisionContent content) {
        var ids = content.deciders().stream().map(MemberId::value).toList();
        return members.names(ids).values().stream().sorted().toList();
    }
}
