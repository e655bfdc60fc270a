package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a filter leaves is ranked like the whole. */
class SearchingUnderAFilterTests extends RecordingTest {

    @Autowired
    DecisionSearch search;

    @Autowired
    Browser browser;

    @Test
    void an_old_title_counts_for_more_than_hundreds_of_newer_texts() {
        aProposal(recording, harbor.ada(), text("Granite works", "It is hard."));
        for (int i = 0; i < 301; i++) {
            aProposal(recording, harbor.ada(), text("Old " + i, "Granite works."));
        }

        for (var typed : List.of("granite", "\"granite works\"")) {
            assertThat(titles(typed, null).get(0)).isEqualTo("Granite works");
            assertThat(titles(typed, "PROPOSED")).as(typed).hasSize(20).startsWith("Granite works");
            assertThat(titles(typed, "ACCEPTED")).isEmpty();
        }
        assertThat(browser.get(harbor.vera(), "decisions?q=granite&status=PROPOSED"))
                .bodyText()
                .contains("More records match than these");
    }

    @Test
    void a_title_that_the_filter_leaves_out_is_left_out() {
        var old = aProposal(recording, harbor.ada(), text("Granite works", "It is hard."));
        Acting.run(harbor.boris(), () -> recording.reject(harbor.boris(), old, "No."));
        for (int i = 0; i < 301; i++) {
            aProposal(recording, harbor.ada(), text("Old " + i, "Granite works."));
        }

        assertThat(titles("granite", "PROPOSED")).hasSize(20).doesNotContain("Granite works");
    }

    @Test
    void a_record_that_is_too_long_to_be_searched_whole_says_so_and_is_found_by_its_services() {
        var filler = "month ".repeat(8_000);
        var was = text("Long", filler + "seldom");
        var content = new DecisionContent(
                was.title(),
                was.category(),
                filler,
                "",
                was.decision(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(new ServiceName("order-service")),
                List.of(),
                null);
        aProposal(recording, harbor.ada(), content);
        aProposal(recording, harbor.ada(), text("Short", "Not so long."));

        assertThat(titles("order-service", null)).containsExactly("Long");
        assertThat(titles("seldom", null)).containsExactly("Long");
        assertThat(browser.get(harbor.vera(), "decisions/1")).bodyText().contains("the first 60,000 characters");
        assertThat(browser.get(harbor.vera(), "decisions/2")).bodyText().doesNotContain("60,000");
    }

    private List<String> titles(String typed, String status) {
        var filter = DecisionFilter.of(new DecisionAsked(typed, status, null, null, null, null, null, null));
        return Acting.as(
                harbor.vera(),
                () -> search.best(String.valueOf(filter.q()), filter, RankCursor.FIRST, 20).page().items().stream()
                        .map(DecisionHit::title)
                        .toList());
    }

    private static DecisionContent text(String title, String decision) {
        return new DecisionContent(
                title, DecisionCategory.OTHER, "", "", decision, "", "", List.of(), List.of(), List.of(), null);
    }
}
