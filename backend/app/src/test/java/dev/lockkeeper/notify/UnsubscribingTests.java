package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lockkeeper.access.Addresses;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.outside.Post;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class UnsubscribingTests extends NoticeStage {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notices notices;

    @Autowired
    NoticePreferences preferences;

    @Autowired
    NoticeMail mail;

    @Autowired
    Addresses addresses;

    /** Whatever would be sent is put off, loudly. */
    @Autowired
    Post closed;

    Notice notice;

    @BeforeEach
    void told() {
        approve(harbor.boris(), migration(harbor.ada()));
        notice = notices(harbor.ada(), NoticeKind.VERDICT_ON_MINE).get(0);
    }

    @Test
    void looking_at_the_way_out_changes_nothing_and_posting_there_ends_it_without_signing_in() {
        var address = "/unsubscribe/" + notice.offSecret();
        assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().contains("Verdicts on your migrations");
        assertThat(way(harbor.ada())).isEqualTo(Way.AT_ONCE);

        assertThat(mvc.post().uri(address).param("List-Unsubscribe", "One-Click"))
                .hasStatusOk()
                .bodyText()
                .contains("no longer be mailed");

        assertThat(way(harbor.ada())).isEqualTo(Way.NONE);
        assertThat(way(harbor.eli())).isEqualTo(Way.AT_ONCE);
        var unwanted = new NoticeChore(closed, notices, preferences, addresses, mail);
        asWorker(
                () -> assertThatCode(() -> unwanted.run(notice.id().toString())).doesNotThrowAnyException());
    }

    @Test
    void a_way_out_opens_nothing_where_it_does_not_belong() {
        var quarry = cast.quarry();
        var foreign = TokenSecret.issue(Notices.DOOR, quarry.tenant().id()).text();
        var moved = foreign.substring(0, 26) + notice.offSecret().substring(26);

        for (var secret : List.of("nonsense", foreign, moved, notice.offSecret() + "x")) {
            assertThat(mvc.get().uri("/unsubscribe/" + secret)).hasStatus(404);
            assertThat(mvc.post().uri("/unsubscribe/" + secret)).hasStatus(404);
        }
        assertThat(way(harbor.ada())).isEqualTo(Way.AT_ONCE);
    }

    @Test
    void whoever_tries_addresses_that_open_nothing_has_to_wait_and_others_go_on() {
        for (int n = 0; n < 30; n++) {
            assertThat(from("203.0.113.7", "nonsense")).hasStatus(404);
        }

        assertThat(from("203.0.113.7", notice.offSecret())).hasStatus(429).containsHeader("Retry-After");
        assertThat(from("203.0.113.8", notice.offSecret())).hasStatusOk();
    }

    private MvcTestResult from(String host, String secret) {
        return mvc.get()
                .uri("/unsubscribe/" + secret)
                .with(request -> {
                    request.setRemoteAddr(host);
                    return request;
                })
                .exchange();
    }

    private Way way(CurrentMember member) {
        return here(() -> preferences.of(member.id(), NoticeKind.VERDICT_ON_MINE));
    }
}
