package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import org.junit.jupiter.api.Test;

class WithdrawingAnAmendmentTests extends AmendingTest {

    @Test
    void it_can_be_withdrawn_and_its_number_is_not_given_again() {
        var id = inForce(1, "billing.*");
        amend(harbor.ada(), id, 1, content("Keys are bigint"));

        withdraw(harbor.ada(), id, 2);

        assertThat(standing(id).open()).isNull();
        assertThat(standing(id).revision()).isEqualTo(1);
        assertThatThrownBy(() -> agree(harbor.boris(), id, 2)).hasMessage("decision.not-proposed");
        assertThat(browser.get(harbor.vera(), "decisions/1/revisions/2"))
                .bodyText()
                .contains("It was never in force.");
        amend(harbor.ada(), id, 1, content("Keys are text"));
        assertThat(standing(id).open().revision()).isEqualTo(3);
        assertThat(history(id)).contains("Withdrawn by Ada", "Never mind.");
    }

    @Test
    void only_who_wrote_it_or_a_reviewer_withdraws_it() {
        var id = inForce(1);
        amend(harbor.ada(), id, 1, content("Keys are bigint"));

        assertThatThrownBy(() -> withdraw(harbor.eli(), id, 2)).hasMessage("decision.withdraw-own");
        assertThatThrownBy(() -> withdraw(harbor.boris(), id, 1)).isInstanceOf(Conflict.class);
        withdraw(harbor.boris(), id, 2);
        assertThatThrownBy(() -> withdraw(harbor.boris(), id, 1)).hasMessage("decision.no-amendment");
    }

    @Test
    void what_ends_takes_its_amendment_along() {
        var id = inForce(1);
        amend(harbor.ada(), id, 1, content("Keys are bigint"));

        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), id, "Gone."));

        assertThat(standing(id).open()).isNull();
        assertThat(history(id)).contains("Withdrawn by Boris");
    }

    @Test
    void another_tenants_record_of_the_number_stands() {
        var id = inForce(1);
        var quarry = cast.quarry();
        var theirs = anAcceptedOne(recording, quarry.ada(), quarry.boris(), content("Theirs"));
        amend(harbor.ada(), id, 1, content("Keys are bigint"));

        assertThatThrownBy(() -> withdraw(quarry.boris(), theirs, 1)).hasMessage("decision.no-amendment");
        assertThat(Acting.as(quarry.vera(), () -> reading.get(theirs)).open()).isNull();
        assertThat(standing(id).open()).isNotNull();
        assertThatThrownBy(() -> Acting.run(
                        quarry.boris(),
                        () -> recording.withdraw(quarry.boris(), new DecisionId(id.tenant(), 99), 1, "No")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_page_withdraws_and_agrees() {
        var id = inForce(1);
        amend(harbor.ada(), id, 1, content("Keys are bigint"));
        assertThat(browser.post(harbor.ada(), "decisions/1/withdrawal").param("revision", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(browser.post(harbor.vera(), "decisions/1/withdrawal")
                        .param("revision", "2")
                        .param("reason", "No"))
                .hasStatus(403);

        assertThat(browser.post(harbor.boris(), "decisions/1/acceptance").param("revision", "2"))
                .hasStatus3xxRedirection();

        assertThat(standing(id).revision()).isEqualTo(2);
    }
}
