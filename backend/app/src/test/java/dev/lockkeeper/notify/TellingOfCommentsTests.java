package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.LineRemark;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TellingOfCommentsTests extends NoticeStage {

    @Autowired
    NoticeWords words;

    @Test
    void drafts_are_nobodys_business_and_what_is_sent_together_is_one_notice() {
        var id = migration(harbor.ada());
        draft(id, "Why?");
        draft(id, "And why here?");
        assertThat(notices(harbor.ada())).isEmpty();

        Acting.run(harbor.boris(), () -> commenting.send(harbor.boris(), id));

        assertThat(notices(harbor.ada())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.COMMENT_ON_MINE);
            assertThat(words.of(notice)).startsWith("Boris said 2 things of " + id);
        });
    }

    @Test
    void drafts_that_come_with_a_verdict_tell_the_author_of_the_verdict_alone() {
        var id = migration(harbor.ada());
        draft(id, "Why? @Eli knows.");

        Acting.run(harbor.boris(), () -> reviewing.requestChanges(harbor.boris(), id, 1, "Not so."));

        assertThat(notices(harbor.ada())).extracting(Notice::kind).containsExactly(NoticeKind.VERDICT_ON_MINE);
        assertThat(notices(harbor.eli())).extracting(Notice::kind).containsExactly(NoticeKind.CALLED);
    }

    @Test
    void whoever_is_called_is_told_at_the_exact_place_and_only_once() {
        var id = migration(harbor.ada());

        var comment = Acting.as(
                harbor.boris(),
                () -> commenting.comment(
                        harbor.boris(), id, new LineRemark(1, "01.sql", 2, "@Ada, does @eli know? @Eli?")));

        assertThat(notices(harbor.eli())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.CALLED);
            assertThat(notice.path()).isEqualTo("/migrations/" + id.number() + "/reviews#comment-" + comment);
        });
        assertThat(notices(harbor.ada())).extracting(Notice::kind).containsExactly(NoticeKind.CALLED);
        assertThat(notices(harbor.boris())).isEmpty();
    }

    @Test
    void a_summary_calls_too() {
        var id = migration(harbor.ada());

        Acting.run(harbor.boris(), () -> reviewing.approve(harbor.boris(), id, 1, "Fine. @Cleo, look at line 2."));
        Acting.run(harbor.boris(), () -> reviewing.remark(harbor.boris(), id, 1, "@Vera may want to know."));

        assertThat(notices(harbor.cleo())).extracting(Notice::kind).containsExactly(NoticeKind.CALLED);
        assertThat(notices(harbor.vera())).extracting(Notice::kind).containsExactly(NoticeKind.CALLED);
    }

    private UUID draft(MigrationId id, String text) {
        return Acting.as(
                harbor.boris(),
                () -> commenting.comment(harbor.boris(), id, new LineRemark(1, "01.sql", 2, text, null, true)));
    }
}
