package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of an author whether it is an agent, and which. */
@Component
class AgentAuthors {

    static final int LONGEST_MODEL = 100;

    private final Members members;

    AgentAuthors(Members members) {
        this.members = members;
    }

    /**
     * Null where a person writes.
     *
     * @param told the model that the agent itself names, null where it does not: then its settings do
     */
    @Nullable
    AgentAuthor of(MemberId author, @Nullable String told) {
        var member = members.get(author);
        require(member.agent() || told == null, "migration.model-of-a-person");
        return member.agent() ? agent(member, told) : null;
    }

    private AgentAuthor agent(Member member, @Nullable String told) {
        var model = told == null || told.isBlank() ? member.model() : told.strip();
        require(model == null || model.length() <= LONGEST_MODEL, "settings.agent.form.model.long");
        var owner = members.find(Objects.requireNonNull(member.owner())).map(Member::name);
        return new AgentAuthor(member.name(), model, owner.orElse(null));
    }
}
