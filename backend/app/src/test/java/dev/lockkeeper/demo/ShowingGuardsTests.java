package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks around the demo company sees guards at work before they write one. */
@WalkingTest
class ShowingGuardsTests {

    @Autowired
    TwoCompanies companies;

    @Autowired
    Browser browser;

    @BeforeEach
    void companies() {
        companies.ensure();
    }

    @Test
    void a_decision_in_force_is_to_be_tightened_and_its_guards_have_been_tried() {
        assertThat(page("decisions/3"))
                .contains("waits as an amendment", "1 more reviewer", "Every index on a table over 100,000 rows");
        assertThat(page("decisions/3/trial"))
                .contains("Indexes are built and dropped concurrently.", "As blockers they would have stopped")
                .doesNotContain("have changed since then");
        assertThat(page("decisions/3/enforcement")).contains("Indexes are built concurrently.", " stopped");
    }

    @Test
    void a_proposal_has_a_dry_run_that_is_over() {
        assertThat(page("decisions/14")).contains("Proposed", "Tables of sellers have row security, forced.");
        assertThat(page("decisions/14/trial"))
                .contains("Tables of sellers have row security, forced.", "Tried on")
                .doesNotContain("<progress", "have changed since then");
    }

    private String page(String path) {
        var visitor = companies.owner(companies.birch());
        return new String(browser.get(visitor, path).exchange().getResponse().getContentAsByteArray());
    }
}
