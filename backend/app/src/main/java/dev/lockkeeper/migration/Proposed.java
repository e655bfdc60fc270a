package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a migration was proposed as: by whom, for which database, from where. Only its words change later. */
@MappedSuperclass
abstract class Proposed {

    private enum AuthorKind {
        HUMAN,
        AGENT
    }

    /** Who hands something in, and who answers for it: an agent's owner, or the person. */
    record Author(MemberId id, boolean agent, MemberId answerable) {}

    private String title = "";
    private UUID databaseId = new UUID(0, 0);
    private UUID authorId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private AuthorKind authorKind = AuthorKind.HUMAN;

    private UUID answerableId = new UUID(0, 0);
    private @Nullable String jiraIssue;
    private @Nullable String repository;
    private @Nullable String branch;

    Proposed() {}

    Proposed(Author author, Proposal proposal) {
        authorId = author.id().value();
        authorKind = author.agent() ? AuthorKind.AGENT : AuthorKind.HUMAN;
        answerableId = author.answerable().value();
        databaseId = proposal.database().value();
        if (proposal.source() != null) {
            repository = proposal.source().repository();
            branch = proposal.source().branch();
        }
        describe(proposal);
    }

    final void describe(Proposal proposal) {
        title = proposal.title().strip();
        jiraIssue = proposal.jiraIssue();
    }

    final void name(@Nullable String issue) {
        jiraIssue = issue;
    }

    public String title() {
        return title;
    }

    public DatabaseId database() {
        return new DatabaseId(databaseId);
    }

    public MemberId author() {
        return new MemberId(authorId);
    }

    public boolean byAgent() {
        return authorKind == AuthorKind.AGENT;
    }

    /** Who answers for it and, like the author, never approves it. */
    public MemberId answerable() {
        return new MemberId(answerableId);
    }

    public Optional<String> jiraIssue() {
        return Optional.ofNullable(jiraIssue);
    }

    public Optional<String> branch() {
        return Optional.ofNullable(branch);
    }

    public Optional<String> repository() {
        return Optional.ofNullable(repository);
    }
}
