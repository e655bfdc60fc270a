package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTests {

    static final DecisionContent UUID_KEYS = content("Keys are uuid");

    @Test
    void a_proposal_is_accepted_once() {
        var decision = aProposal(1);

        decision.accept(UUID_KEYS, 1);

        assertThat(decision.status()).isEqualTo(DecisionStatus.ACCEPTED);
        assertThatThrownBy(() -> decision.accept(UUID_KEYS, 1)).hasMessage("decision.not-proposed");
        assertThatThrownBy(() -> decision.reject("late")).hasMessage("decision.not-proposed");
    }

    @Test
    void nothing_is_accepted_before_somebody_asked_what_will_be_regretted() {
        var uncritical = content("Keys are uuid", " ", null, List.of(), List.of());

        assertThatThrownBy(() -> aProposal(1).accept(uncritical, 1)).hasMessage("decision.critique-missing");
    }

    @Test
    void what_is_accepted_is_what_was_read() {
        var decision = aProposal(1);
        decision.revise(UUID_KEYS, 1, "");

        assertThatThrownBy(() -> decision.accept(UUID_KEYS, 1)).isInstanceOf(Conflict.class);
    }

    @Test
    void an_accepted_record_changes_only_for_a_reason() {
        var decision = anAcceptedOne(1);

        assertThatThrownBy(() -> decision.revise(UUID_KEYS, 1, " ")).hasMessage("decision.reason-missing");

        decision.revise(UUID_KEYS, 1, "PostgreSQL 18 has uuidv7()");
        assertThat(decision.revision()).isEqualTo(2);
        assertThat(decision.status()).isEqualTo(DecisionStatus.ACCEPTED);
    }

    @Test
    void a_revision_of_what_has_moved_on_is_refused() {
        var decision = aProposal(1);
        decision.revise(UUID_KEYS, 1, "");

        assertThatThrownBy(() -> decision.revise(UUID_KEYS, 1, "")).isInstanceOf(Conflict.class);
    }

    @Test
    void a_settled_record_is_not_revised() {
        var decision = aProposal(1);
        decision.reject("Too early");

        assertThatThrownBy(() -> decision.revise(UUID_KEYS, 1, "again")).hasMessage("decision.settled");
    }

    @Test
    void only_what_is_in_force_takes_anothers_place() {
        var old = anAcceptedOne(1);

        assertThatThrownBy(() -> old.supersedeBy(old, "why")).hasMessage("decision.own-successor");
        assertThatThrownBy(() -> old.supersedeBy(aProposal(2), "why")).hasMessage("decision.successor-not-accepted");

        old.supersedeBy(anAcceptedOne(2), "Better");
        assertThat(old.status()).isEqualTo(DecisionStatus.SUPERSEDED);
    }

    @Test
    void only_what_is_in_force_ends() {
        assertThatThrownBy(() -> aProposal(1).deprecate("why")).hasMessage("decision.not-accepted");
        assertThatThrownBy(() -> aProposal(1).supersedeBy(anAcceptedOne(2), "why"))
                .hasMessage("decision.not-accepted");
        assertThatThrownBy(() -> anAcceptedOne(1).deprecate("")).hasMessage("decision.reason-missing");
    }

    @Test
    void what_is_settled_keeps_its_guards() {
        var settled = anAcceptedOne(1);
        settled.deprecate("Gone");

        assertThatThrownBy(settled::requireOpenForGuards).hasMessage("decision.guard-late");
    }

    @Test
    void a_pattern_is_one_word_or_two() {
        assertThat(new TablePattern("bill_ng.*").schemaLike()).isEqualTo("bill\\_ng");
        assertThat(new TablePattern("bill_ng.*").nameLike()).isEqualTo("%");
        assertThat(new TablePattern("orders").schemaLike()).isEqualTo("%");
        assertThat(new TablePattern("order?").nameLike()).isEqualTo("order_");
        for (var nonsense : List.of("", "a.b.c", "a b", ".b", "a.")) {
            assertThatThrownBy(() -> new TablePattern(nonsense)).hasMessage("decision.table-pattern");
        }
    }

    private static Decision aProposal(int number) {
        return new Decision(number, UUID_KEYS, new MemberId(Ids.next()), Instant.EPOCH);
    }

    private static Decision anAcceptedOne(int number) {
        var decision = aProposal(number);
        decision.accept(UUID_KEYS, 1);
        return decision;
    }
}
