package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationLifecycle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CountingNoticesTests extends NoticeStage {

    @Autowired
    Inbox inbox;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_head_of_every_page_asks_for_what_is_unread() {
        assertThat(browser.get(harbor.ada(), "migrations")).bodyText().contains("notices/unread");
        assertThat(count(harbor.ada())).hasStatusOk().bodyText().isBlank();

        comment(harbor.boris(), migration(harbor.ada()));

        assertThat(count(harbor.ada())).bodyText().contains(">1<", "One of them is unread.");
        assertThat(count(harbor.boris())).bodyText().isBlank();
    }

    @Test
    void nobody_counts_further_than_nine() {
        var id = migration(harbor.ada());
        for (int n = 0; n < 9; n++) {
            comment(harbor.boris(), id);
        }
        assertThat(count(harbor.ada())).bodyText().contains(">9<", "9 of them are unread.");

        comment(harbor.boris(), id);
        comment(harbor.cleo(), id);

        assertThat(count(harbor.ada())).bodyText().contains("9+", "More than nine of them are unread.");
    }

    @Test
    void without_script_the_address_leads_to_the_notices() {
        assertThat(browser.get(harbor.ada(), "notices/unread")).hasRedirectedUrl("/" + harbor.slug() + "/notices");
    }

    @Test
    void whoever_has_signed_out_is_not_taken_away_from_the_page() {
        var quiet = mvc.get()
                .uri("/" + harbor.slug() + "/notices/unread")
                .header("HX-Request", "true")
                .header("Quiet", "true")
                .exchange();

        assertThat(quiet).hasStatus(401).doesNotContainHeader("HX-Redirect");
        assertThat(mvc.get().uri("/" + harbor.slug() + "/notices/unread").header("HX-Request", "true"))
                .hasStatus(401)
                .containsHeader("HX-Redirect");
    }

    @Test
    void a_migration_that_ends_settles_what_was_told_of_it_and_nothing_else() {
        var ended = migration(harbor.ada());
        var other = migration(harbor.ada());
        comment(harbor.boris(), ended);
        comment(harbor.boris(), other);

        Acting.run(harbor.eli(), () -> lifecycle.withdraw(harbor.eli(), ended, "Nobody wants it."));

        assertThat(notices(harbor.ada()))
                .filteredOn(notice -> !notice.isRead())
                .extracting(Notice::kind)
                .as("what is said of the end itself is news")
                .containsExactlyInAnyOrder(NoticeKind.COMMENT_ON_MINE, NoticeKind.MIGRATION_MOVED);
        assertThat(notices(harbor.ada(), NoticeKind.COMMENT_ON_MINE))
                .filteredOn(notice -> notice.path().startsWith("/migrations/" + ended.number() + "/"))
                .allMatch(Notice::isRead);
    }

    @Test
    void another_tenants_migration_of_the_same_number_settles_nothing_here() {
        var id = migration(harbor.ada());
        comment(harbor.boris(), id);
        var quarry = cast.quarry();
        var theirs = fixtures.inReview(quarry.ada(), fixtures.database(quarry), MigrationFixtures.HARMLESS);
        assertThat(theirs.number()).isEqualTo(id.number());

        Acting.run(quarry.ada(), () -> lifecycle.withdraw(quarry.ada(), theirs, "Nobody wants it."));

        assertThat(Acting.as(harbor.ada(), () -> inbox.unread(harbor.ada()))).isEqualTo(1);
    }

    private MvcTestResult count(CurrentMember member) {
        return browser.get(member, "notices/unread")
                .header("HX-Request", "true")
                .exchange();
    }
}
