package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.adr.Trees.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.ObligationStatus;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportedReviewsTests extends ImportingTest {

    @Autowired
    Obligations obligations;

    @Autowired
    ObligationKeeping keeping;

    @Test
    void a_record_in_force_is_looked_at_again_by_its_decider_on_its_day() {
        imported(harbor.boris(), List.of(record("accepted", "2031-05-06", "Cleo")));

        assertThat(owed())
                .extracting(ObligationRow::kind, ObligationRow::title, ObligationRow::ownerName, ObligationRow::dueOn)
                .containsExactly(tuple(ObligationKind.REVIEW_DECISION, "Keys", "Cleo", LocalDate.of(2031, 5, 6)));
    }

    @Test
    void where_no_decider_is_here_whoever_brought_it_looks() {
        imported(harbor.boris(), List.of(record("accepted", "2031-05-06", "Somebody Else")));

        assertThat(owed()).extracting(ObligationRow::ownerName).containsExactly("Boris");
    }

    @Test
    void a_proposal_owes_nothing_until_it_is_accepted_and_what_has_ended_owes_nothing() {
        imported(
                harbor.boris(),
                List.of(
                        record("proposed", "2031-05-06", "Cleo"),
                        file(
                                "0002-old.md",
                                text("deprecated", "2031-05-06", "Cleo").replace("# Keys", "# Old")),
                        file(
                                "0003-older.md",
                                text("superseded by [1](0001-keys.md)", "2031-05-06", "Cleo")
                                        .replace("# Keys", "# Older"))));

        assertThat(owed()).isEmpty();
        assertThat(about(2)).isEmpty();
        assertThat(about(3)).isEmpty();
    }

    @Test
    void the_same_tree_again_promises_nothing_twice() {
        imported(harbor.boris(), List.of(record("accepted", "2031-05-06", "Cleo")));
        assertThatThrownBy(() -> imported(harbor.boris(), List.of(record("accepted", "2031-05-06", "Cleo"))))
                .hasMessage("decision.import.no-record");
        imported(
                harbor.boris(),
                List.of(file(
                        "0001-keys.md", text("accepted", "2031-05-06", "Cleo").replace("Why.", "Since."))));

        assertThat(latest(harbor.vera(), 1).revision()).isEqualTo(2);
        assertThat(owed()).hasSize(1);
    }

    @Test
    void a_file_that_names_another_day_moves_the_promise_or_makes_it_anew() {
        imported(harbor.boris(), List.of(record("accepted", "2031-05-06", "Cleo")));

        imported(harbor.boris(), List.of(record("accepted", "2032-05-06", "Cleo")));

        assertThat(owed()).extracting(ObligationRow::dueOn).containsExactly(LocalDate.of(2032, 5, 6));
        Acting.run(
                harbor.cleo(),
                () -> keeping.keep(harbor.cleo(), new ObligationId(owed().get(0).id()), "Still right."));

        imported(harbor.boris(), List.of(record("accepted", "2033-05-06", "Cleo")));

        assertThat(owed())
                .extracting(ObligationRow::status, ObligationRow::dueOn)
                .containsExactly(
                        tuple(ObligationStatus.KEPT, LocalDate.of(2032, 5, 6)),
                        tuple(ObligationStatus.OPEN, LocalDate.of(2033, 5, 6)));
    }

    private List<ObligationRow> owed() {
        return about(1);
    }

    private List<ObligationRow> about(int number) {
        return Acting.as(harbor.vera(), () -> obligations.about(Subject.decision(number)));
    }

    private static AdrFile record(String status, String day, String decider) {
        return file("0001-keys.md", text(status, day, decider));
    }

    private static String text(String status, String day, String decider) {
        return """
                ---
                status: %s
                date: 2024-02-03
                decision-makers: [%s]
                review-by: %s
                ---
                # Keys

                ## Context and Problem Statement

                Why.

                ## Decision Outcome

                So.
                """.formatted(status, decider, day);
    }
}
