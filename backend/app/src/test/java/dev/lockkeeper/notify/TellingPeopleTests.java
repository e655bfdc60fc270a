package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TellingPeopleTests extends NoticeStage {

    @Autowired
    NoticeWords words;

    @Autowired
    RotationUpkeep upkeep;

    @Autowired
    MigrationLifecycle lifecycle;

    @Test
    void an_author_is_told_of_a_verdict_and_who_gave_it_is_not() {
        var id = migration(harbor.ada());

        approve(harbor.boris(), id);

        assertThat(notices(harbor.ada(), NoticeKind.VERDICT_ON_MINE))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(said(notice))
                            .isEqualTo("Boris approved revision 1 of " + id + " Add a fulfilment status");
                    assertThat(notice.path()).startsWith("/migrations/" + id.number() + "/reviews#verdict-");
                    assertThat(notice.mail()).isEqualTo(Way.AT_ONCE);
                });
        assertThat(notices(harbor.ada(), NoticeKind.GATE_OPEN)).hasSize(1);
        assertThat(notices(harbor.boris())).isEmpty();
    }

    @Test
    void changes_that_are_requested_are_told_and_lead_to_their_place() {
        var id = migration(harbor.ada());

        Acting.run(harbor.cleo(), () -> reviewing.requestChanges(harbor.cleo(), id, 1, "Name it."));

        assertThat(notices(harbor.ada(), NoticeKind.VERDICT_ON_MINE))
                .singleElement()
                .satisfies(
                        notice -> assertThat(said(notice)).startsWith("Cleo requested changes in revision 1 of " + id));
        assertThat(browser.get(harbor.ada(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains(
                        anchor(notices(harbor.ada(), NoticeKind.VERDICT_ON_MINE).get(0)));
    }

    @Test
    void who_answers_for_an_agent_is_told_in_its_place() {
        var id = migration(harbor.agent());

        comment(harbor.boris(), id);

        assertThat(notices(harbor.agent())).isEmpty();
        assertThat(notices(harbor.ada(), NoticeKind.COMMENT_ON_MINE))
                .extracting(this::said)
                .singleElement()
                .asString()
                .endsWith(", 01.sql, line 2");
    }

    @Test
    void an_answer_is_told_once_to_each_who_has_spoken() {
        var id = migration(harbor.ada());
        var comment = comment(harbor.boris(), id);
        answer(harbor.ada(), id, comment);

        answer(harbor.cleo(), id, comment);

        assertThat(notices(harbor.boris())).extracting(Notice::kind).containsOnly(NoticeKind.ANSWERED);
        assertThat(notices(harbor.boris())).hasSize(2);
        assertThat(notices(harbor.ada()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.COMMENT_ON_MINE, NoticeKind.ANSWERED);
        assertThat(notices(harbor.ada())).allMatch(notice -> notice.path().endsWith("#comment-" + comment));
        assertThat(notices(harbor.cleo())).isEmpty();
    }

    @Test
    void whose_verdict_no_longer_counts_learns_of_the_revision() {
        var id = migration(harbor.ada());
        approve(harbor.boris(), id);

        fixtures.revise(harbor.ada(), id, shop, MigrationFixtures.HARMLESS + "-- again\n");

        assertThat(notices(harbor.boris())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.REVISION_AFTER_MY_VERDICT);
            assertThat(notice.path()).isEqualTo("/migrations/" + id.number() + "/revisions/2/changes?since=1");
        });
        assertThat(notices(harbor.cleo())).isEmpty();
    }

    @Test
    void reviewers_learn_that_they_are_asked_and_authors_that_one_declines() {
        rotation();
        var id = migration(harbor.ada());
        assertThat(notices(harbor.boris()))
                .extracting(this::said)
                .containsExactly("Boris is asked to review " + id + " Add a fulfilment status");

        var assignment = here(() -> jdbc.sql("select id from tenant.assignment where tenant_id = :tenant")
                .param("tenant", harbor.tenant().id().value())
                .query(UUID.class)
                .single());
        Acting.run(harbor.boris(), () -> reviewing.decline(harbor.boris(), id, assignment, "Away."));

        assertThat(notices(harbor.ada(), NoticeKind.REVIEW_DECLINED)).hasSize(1);
    }

    @Test
    void what_becomes_of_a_migration_is_told_to_its_author_and_what_they_do_themselves_is_not() {
        var id = migration(harbor.ada());

        Acting.run(harbor.boris(), () -> lifecycle.reject(harbor.boris(), id, "Not so."));

        assertThat(notices(harbor.ada(), NoticeKind.MIGRATION_MOVED))
                .singleElement()
                .satisfies(notice -> assertThat(said(notice)).startsWith("Boris rejected " + id));

        var own = migration(harbor.eli());
        Acting.run(harbor.eli(), () -> lifecycle.withdraw(harbor.eli(), own, "Not so."));
        assertThat(notices(harbor.eli())).isEmpty();
    }

    @Test
    void the_list_leads_to_the_place_and_forgets_what_was_read() {
        var id = migration(harbor.ada());
        approve(harbor.boris(), id);
        var notice = notices(harbor.ada(), NoticeKind.VERDICT_ON_MINE).get(0);
        assertThat(browser.get(harbor.ada(), "notices"))
                .hasStatusOk()
                .bodyText()
                .contains("Boris approved revision 1", "Unread:");

        assertThat(browser.get(harbor.eli(), "notices/" + notice.id()))
                .hasRedirectedUrl("/" + harbor.slug() + notice.path());
        assertThat(isRead(notice)).isFalse();
        assertThat(browser.get(harbor.ada(), "notices/" + notice.id()))
                .hasRedirectedUrl("/" + harbor.slug() + notice.path());
        assertThat(isRead(notice)).isTrue();

        assertThat(browser.post(harbor.ada(), "notices/reading")).hasStatus3xxRedirection();
        assertThat(notices(harbor.ada())).allMatch(Notice::isRead);
        assertThat(browser.get(harbor.eli(), "notices")).bodyText().doesNotContain("approved revision");
    }

    @Test
    void another_tenants_notice_is_not_there() {
        approve(harbor.boris(), migration(harbor.ada()));
        var quarry = cast.quarry();

        assertThat(browser.get(
                        quarry.ada(), "notices/" + notices(harbor.ada()).get(0).id()))
                .hasStatus(404);
    }

    @Test
    void members_choose_how_they_are_told() {
        assertThat(browser.post(harbor.ada(), "reminders/notices").param("VERDICT_ON_MINE", "NONE"))
                .hasStatus3xxRedirection();
        assertThat(browser.post(harbor.ada(), "reminders/notices").param("VERDICT_ON_MINE", "BY_PIGEON"))
                .hasStatus(409);
        assertThat(browser.get(harbor.ada(), "reminders"))
                .hasStatusOk()
                .bodyText()
                .contains("Verdicts on your migrations", "no mail");

        approve(harbor.boris(), migration(harbor.ada()));

        assertThat(notices(harbor.ada(), NoticeKind.VERDICT_ON_MINE))
                .extracting(Notice::mail)
                .containsExactly(Way.NONE);
    }

    private String said(Notice notice) {
        return words.of(notice);
    }

    private boolean isRead(Notice notice) {
        return notices(harbor.ada()).stream()
                .filter(one -> one.id().equals(notice.id()))
                .allMatch(Notice::isRead);
    }

    private static String anchor(Notice notice) {
        return "id=\"" + notice.path().substring(notice.path().indexOf('#') + 1) + "\"";
    }

    private void rotation() {
        var details = new RotationDetails(
                "Everybody",
                new Cadence(ZoneOffset.UTC, LocalTime.NOON, 7, LocalDate.of(2026, 1, 5)),
                Strategy.LEAST_LOADED,
                null,
                List.of(harbor.boris().id()));
        Acting.as(harbor.ana(), () -> upkeep.create(harbor.ana(), details));
    }
}
