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
