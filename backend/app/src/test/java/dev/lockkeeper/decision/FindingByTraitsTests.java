package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a filter asks for stands beside the words too: after every step a search finds what the list shows. */
class FindingByTraitsTests extends RecordingTest {

    @Autowired
    DecisionSearch search;

    @Test
    void a_search_under_a_filter_finds_what_the_list_under_it_shows() {
        var first = aProposal(recording, harbor.ada(), granite(DecisionCategory.OTHER, "Orders", harbor.boris()));
        aProposal(recording, harbor.ada(), granite(DecisionCategory.AUDIT, "Orders", harbor.ada()));
        var third = aProposal(recording, harbor.ada(), granite(DecisionCategory.NAMING, "Parcels", harbor.boris()));
        requireSame("proposed");

        agree(harbor.boris(), third, 1);
        requireSame("accepted");

        revise(harbor.ada(), first, 1, granite(DecisionCategory.INDEXING, "Accounts", harbor.ada()), "");
        requireSame("revised");

        Acting.run(harbor.boris(), () -> recording.reject(harbor.boris(), first, "No."));
        requireSame("rejected");

        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), third, "Times change."));
        requireSame("deprecated");
    }

    /** A word that most have is found by reading the newest, a seldom one by an index: both find the newest. */
    @Test
    void the_newest_are_found_whether_most_match_or_few() {
        for (int number = 1; number <= 60; number++) {
            var category = number % 2 == 0 ? DecisionCategory.AUDIT : DecisionCategory.OTHER;
            var said = "Granite" + (number % 3 == 0 ? " marble" : "") + (number % 20 == 0 ? " slate" : "") + ".";
            aProposal(recording, harbor.ada(), saying(said, category));
        }

        assertThat(newest("granite", null)).containsExactly(60, 59, 58, 57, 56);
        assertThat(newest("marble", null)).containsExactly(60, 57, 54, 51, 48);
        assertThat(newest("slate", null)).containsExactly(60, 40, 20);
        assertThat(newest("granite", "OTHER")).containsExactly(59, 57, 55, 53, 51);
        assertThat(newest("marble", "OTHER")).containsExactly(57, 51, 45, 39, 33);
        assertThat(newest("slate", "OTHER")).isEmpty();
        assertThat(newest("granite -marble", "AUDIT")).containsExactly(58, 56, 52, 50, 46);
    }

    private List<Integer> newest(String typed, String category) {
        var filter = DecisionFilter.of(new DecisionAsked(typed, null, category, null, null, null, null, null));
        return Acting.as(harbor.vera(), () -> search.rows(typed, filter, RankCursor.FIRST, 5).items().stream()
                .map(DecisionRow::number)
                .toList());
    }

    private void requireSame(String step) {
        for (var asked : asked()) {
            var filter = DecisionFilter.of(asked);
            assertThat(found(filter)).as("%s, %s", step, asked).isEqualTo(listed(filter));
        }
        assertThat(found(DecisionFilter.of(asked(null, null, null, null))))
                .as(step)
                .hasSize(3);
    }

    private List<DecisionAsked> asked() {
        var asked = new ArrayList<DecisionAsked>();
        Arrays.stream(DecisionStatus.values()).forEach(status -> asked.add(asked(status.name(), null, null, null)));
        Arrays.stream(DecisionCategory.values())
                .forEach(category -> asked.add(asked(null, category.name(), null, null)));
        List.of("orders", "PARCELS", "Accounts").forEach(service -> asked.add(asked(null, null, service, null)));
        List.of(harbor.ada(), harbor.boris()).forEach(decider -> asked.add(asked(null, null, null, decider)));
        asked.add(asked("PROPOSED", "AUDIT", "Orders", harbor.ada()));
        return asked;
    }

    private List<Integer> found(DecisionFilter filter) {
        return numbers(() -> search.rows("granite", filter, RankCursor.FIRST, 20));
    }

    private List<Integer> listed(DecisionFilter filter) {
        return numbers(() -> decisions.newestFirst(filter, Cursor.FIRST, 20));
    }

    private List<Integer> numbers(Supplier<Page<DecisionRow>> page) {
        return Acting.as(harbor.vera(), () -> page.get().items().stream()
                .map(DecisionRow::number)
                .sorted()
                .toList());
    }

    private static DecisionAsked asked(String status, String category, String service, CurrentMember decider) {
        var id = decider == null ? null : decider.id().value().toString();
        return new DecisionAsked("granite", status, category, null, null, service, id, null);
    }

    private static DecisionContent saying(String decision, DecisionCategory category) {
        return new DecisionContent(
                "Stones", category, "", "", decision, "", "", List.of(), List.of(), List.of(), List.of(), null);
    }

    private static DecisionContent granite(DecisionCategory category, String service, CurrentMember decider) {
        return new DecisionContent(
                "Granite",
                category,
                "",
                "",
                "It is hard.",
                "",
                "It is heavy.",
                List.of(),
                List.of(),
                List.of(new ServiceName(service)),
                List.of(decider.id()),
                null);
    }
}
