package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What the database's own functions find, whatever the planner does. */
class SearchFunctionsTests extends RecordingTest {

    @Autowired
    DecisionSearch search;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant.decision_best('granite', '{}')",
                "tenant.decision_best('\"granite works\"', '{status=PROPOSED}')",
                "tenant.decision_hits('granite')",
                "tenant.decision_hits('\"granite works\"')",
                "tenant.decision_matching('granite')",
                "tenant.decision_hits('granite', :all)",
                "tenant.decision_hits('\"granite works\"', :all)",
                "tenant.decision_hits('granite', :all, null)",
                "unnest(tenant.decision_walked_among('granite', :all, 3))",
                "unnest(tenant.decision_titles('granite', 10))"
            })
    void the_search_functions_know_no_tenant_but_the_current_one(String function) {
        var quarry = cast.quarry();
        var theirs = aProposal(recording, quarry.ada(), text("Granite works", "Theirs."));
        var ours = aProposal(recording, harbor.ada(), text("Granite works too", "Ours."));
        var all = new UUID[] {Acting.as(quarry.ada(), () -> key(theirs)), Acting.as(harbor.ada(), () -> key(ours))};
        var count = jdbc.sql("select count(*) from " + function);
        var asked = function.contains(":all") ? count.param("all", all) : count;

        assertThat(counted(harbor, asked)).isEqualTo(1);
        assertThat(counted(cast.quarry(), asked)).isZero();
        assertThatThrownBy(() -> single(asked)).rootCause().isInstanceOf(SQLException.class);
    }

    @Test
    void whether_more_match_than_are_ranked_is_told_of_the_current_tenant() {
        var quarry = cast.quarry();
        for (int i = 0; i < 300; i++) {
            aProposal(recording, quarry.ada(), text("Old " + i, "Granite works."));
        }
        var all = Acting.as(
                quarry.ada(),
                () -> transaction.execute(status -> jdbc.sql("select id from tenant.decision order by number")
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new)));
        var words = more("best('granite', '{}')");
        var phrase = more("best('\"granite works\"', '{status=PROPOSED}')");
        var among =
                more("hits('\"granite works\"', array_append(:all, (:all)[1]))").param("all", all);

        assertThat(List.of(is(quarry, words), is(quarry, phrase), is(quarry, among)))
                .containsExactly(true, true, true);
        assertThat(List.of(is(harbor, words), is(harbor, phrase), is(harbor, among)))
                .containsExactly(false, false, false);
        assertThat(is(quarry, more("best('\"works granite\"', '{}')"))).isFalse();
        assertThat(is(quarry, more("best('granite', '{status=ACCEPTED}')"))).isFalse();
    }

    @Test
    void a_walk_that_is_not_enough_or_finds_little_at_first_says_nothing() {
        for (int i = 0; i < 24; i++) {
            aProposal(recording, harbor.ada(), text("Old " + i, i % 2 == 0 ? "Granite works." : "Marble works."));
        }

        assertThat(walked("granite", 24)).as("more may be behind").isNull();
        assertThat(walked("granite", 25)).as("all there are").isEqualTo(12);
        assertThat(walked("\"granite works\" -old", 25))
                .as("none of the first twenty")
                .isNull();
        assertThat(walked("works", 25)).isEqualTo(24);
    }

    private @Nullable Integer walked(String typed, int reach) {
        return Acting.as(
                harbor.vera(),
                () -> transaction.execute(status -> jdbc.sql("""
                                select cardinality(tenant.decision_walked_among(
                                  :q, array(select id from tenant.decision order by number desc), :reach))
                                """)
                        .param("q", typed)
                        .param("reach", reach)
                        .query((found, n) -> found.getObject(1, Integer.class))
                        .list()
                        .get(0)));
    }

    private StatementSpec more(String call) {
        return jdbc.sql("select coalesce(bool_or(more), false) from tenant.decision_" + call);
    }

    private boolean is(Crew crew, StatementSpec asked) {
        return Acting.as(
                crew.vera(),
                () -> transaction.execute(status -> asked.query(Boolean.class).single()));
    }

    @Test
    void a_phrase_is_found_however_many_newer_ones_have_its_words_apart() {
        aProposal(recording, harbor.ada(), text("Old", "Soft delete it is, " + "month ".repeat(200)));
        for (int i = 0; i < 5; i++) {
            aProposal(recording, harbor.ada(), text("Keep " + i, "We delete nothing that is soft here."));
        }

        assertThat(found("\"soft delete\"")).containsExactly("Old");
        assertThat(found("\"soft delete\" or \"nothing that\"")).hasSize(6);
        assertThat(found("delete -\"soft delete\"")).hasSize(5);
        assertThat(titles(new DecisionAsked("\"soft delete\"", "PROPOSED", null, null, null, null, null, null)))
                .containsExactly("Old");
    }

    /**
     * Whatever was typed, with a seed that is told. A phrase was found too where a text ends with its first word and begins
     * with its second: stems stand before the words as written.
     */
    @Test
    void stems_find_what_stems_and_words_as_written_find() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        for (int i = 0; i < 40; i++) {
            aProposal(recording, harbor.ada(), text("Record " + i, words(chance, 6)));
        }
        for (int i = 0; i < 80; i++) {
            var typed =
                    words(chance, 1 + chance.nextInt(3)) + (chance.nextInt(4) == 0 ? " or " + words(chance, 1) : "");
            var phrase = "\"" + words(chance, 2) + "\"";
            assertThat(numbers("tenant.search_sought(:q)", typed))
                    .as("seed %d, %s", seed, typed)
                    .isEqualTo(numbers("tenant.search_query(:q)", typed));
            assertThat(numbers("tenant.search_sought(:q)", phrase))
                    .as("seed %d, %s", seed, phrase)
                    .isSubsetOf(numbers("tenant.search_query(:q)", phrase));
        }
        assertThat(numbers("tenant.search_sought(:q)", "record -partitions"))
                .as("seed %d", seed)
                .isEqualTo(numbers("tenant.search_sought(:q)", "record -partition"));
    }

    private static String words(Random chance, int count) {
        var known =
                List.of("the", "partition", "partitions", "of", "order_id", "7", "deleting", "and", "Größe", "deleted");
        return Stream.generate(() -> known.get(chance.nextInt(known.size())))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    private List<Integer> numbers(String query, String typed) {
        return Acting.as(
                harbor.vera(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select number from tenant.decision_search where words @@ " + query + " order by 1")
                        .param("q", typed)
                        .query(Integer.class)
                        .list()));
    }

    @Test
    void an_excerpt_shows_the_places_with_the_words_in_a_long_text() {
        var filler = "Months are detached and kept where they cost little. ".repeat(60);
        aProposal(recording, harbor.ada(), text("Policies", filler + "One **policy** for all. " + filler));

        assertThat(browser.get(harbor.vera(), "decisions?q=policies"))
                .bodyText()
                .contains("<mark>Policies</mark>", "One <mark>policy</mark> for all.");
    }

    private long counted(Crew crew, StatementSpec asked) {
        return Acting.as(crew.vera(), () -> transaction.execute(status -> single(asked)));
    }

    private static Long single(StatementSpec asked) {
        return asked.query(Long.class).single();
    }

    private static DecisionContent text(String title, String decision) {
        return new DecisionContent(
                title, DecisionCategory.OTHER, "", "", decision, "", "", List.of(), List.of(), List.of(), null);
    }

    private List<String> found(String typed) {
        return titles(new DecisionAsked(typed, null, null, null, null, null, null, null));
    }

    private List<String> titles(DecisionAsked asked) {
        var filter = DecisionFilter.of(asked);
        return Acting.as(
                harbor.vera(),
                () -> search.best(String.valueOf(filter.q()), filter, RankCursor.FIRST, 20).page().items().stream()
                        .map(DecisionHit::title)
                        .toList());
    }
}
