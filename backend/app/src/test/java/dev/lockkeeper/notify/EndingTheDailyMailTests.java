package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Addresses;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.outside.MailSettings;
import dev.lockkeeper.outside.Post;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class EndingTheDailyMailTests extends NoticeStage {

    private static final Instant MORNING = Instant.parse("2027-03-10T08:30:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    Members members;

    @Autowired
    Addresses addresses;

    @Autowired
    Reminders reminders;

    @Autowired
    NoticePreferences preferences;

    @Autowired
    Inbox inbox;

    @Autowired
    Digests digests;

    @Autowired
    DigestMail mail;

    @Autowired
    MailSettings settings;

    @Autowired
    Clock clock;

    GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void owing() {
        server.start();
        promise(harbor.ada());
        promise(harbor.eli());
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void mail_programs_are_offered_an_address_to_which_they_post() throws Exception {
        write(harbor.ada(), 0);

        var message = received()[0];
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("List-Unsubscribe")[0]).matches("(?s)<http://localhost:8080/unsubscribe/day_.*>");
        var address = URI.create("http://localhost:8080" + way(message)).toString();
        var parts = (MimeMultipart) message.getContent();
        assertThat(String.valueOf(parts.getBodyPart(0).getContent())).contains(address);
        assertThat(String.valueOf(parts.getBodyPart(1).getContent())).contains("href=\"" + address + "\"");
    }

    @Test
    void looking_changes_nothing_and_posting_ends_it_for_one_member_without_signing_in() throws Exception {
        write(harbor.ada(), 0);
        var way = way(received()[0]);

        assertThat(mvc.get().uri(way)).hasStatusOk().bodyText().contains("You are mailed once a day", "<form");
        write(harbor.ada(), 1);
        assertThat(received()).hasSize(2);
        assertThat(way(received()[1])).isEqualTo(way);

        assertThat(mvc.post().uri(way).param("List-Unsubscribe", "One-Click"))
                .hasStatusOk()
                .bodyText()
                .contains("no longer be mailed once a day")
                .doesNotContain("<form method=\"post\" action=\"/unsubscribe");
        write(harbor.ada(), 2);
        assertThat(received()).hasSize(2);
        write(harbor.eli(), 2);
        assertThat(received()).hasSize(3);
    }

    @Test
    void who_wants_it_again_chooses_so_and_may_end_it_by_an_old_mail() throws Exception {
        write(harbor.ada(), 0);
        var way = way(received()[0]);
        mvc.post().uri(way).exchange();

        Acting.run(harbor.ada(), () -> reminders.choose(harbor.ada(), true, "UTC", 8));
        write(harbor.ada(), 1);
        assertThat(received()).hasSize(2);

        mvc.post().uri(way).exchange();
        write(harbor.ada(), 2);
        assertThat(received()).hasSize(2);
    }

    @Test
    void taken_up_again_it_tells_what_has_come_since_and_was_not_read() throws Exception {
        var eli = harbor.eli();
        Acting.run(eli, () -> preferences.choose(eli, Map.of(NoticeKind.VERDICT_ON_MINE, Way.DIGEST)));
        Acting.run(eli, () -> reminders.choose(eli, false, "UTC", 8));
        var meanwhile = approved(eli);
        Acting.run(eli, () -> reminders.choose(eli, true, "UTC", 8));
        var read = approved(eli);
        Acting.run(eli, () -> inbox.readAll(eli));
        var since = approved(eli);

        Acting.run(eli, () -> reminders.choose(eli, true, "UTC", 7));
        write(eli, 0);

        var parts = (MimeMultipart) received()[0].getContent();
        assertThat(String.valueOf(parts.getBodyPart(0).getContent()))
                .contains("Boris approved revision 1 of " + since)
                .doesNotContain("approved revision 1 of " + meanwhile, "approved revision 1 of " + read);
        assertThat(notices(eli, NoticeKind.VERDICT_ON_MINE)).hasSize(3);
    }

    @Test
    void ended_while_one_is_written_it_stays_ended() {
        var ada = harbor.ada().id();
        here(() -> reminders.wayOut(ada));
        here(() -> {
            reminders.end(ada);
            return null;
        });
        here(() -> {
            reminders.sent(ada, LocalDate.parse("2027-03-10"));
            return null;
        });

        assertThat(here(() -> reminders.of(ada)).wanted()).isFalse();
        assertThat(here(() -> reminders.of(ada)).sentOn()).isEqualTo("2027-03-10");
    }

    @Test
    void an_address_opens_nothing_in_another_tenant() throws Exception {
        write(harbor.ada(), 0);
        var way = way(received()[0]);
        var foreign =
                TokenSecret.issue(Reminders.DOOR, cast.quarry().tenant().id()).text();
        var prefix = "/unsubscribe/".length();
        var moved = foreign.substring(0, 26) + way.substring(prefix + 26);

        for (var secret : new String[] {foreign, moved, way.substring(prefix) + "x"}) {
            assertThat(mvc.get().uri("/unsubscribe/" + secret)).hasStatus(404);
            assertThat(mvc.post().uri("/unsubscribe/" + secret)).hasStatus(404);
        }
        assertThat(here(() -> reminders.of(harbor.ada().id())).wanted()).isTrue();
    }

    private MigrationId approved(CurrentMember author) {
        var id = migration(author);
        approve(harbor.boris(), id);
        return id;
    }

    private static String way(MimeMessage message) throws Exception {
        var header = message.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
        return URI.create(header.substring(1, header.length() - 1)).getPath();
    }

    private void promise(CurrentMember owner) {
        var late = LocalDate.parse("2027-03-01");
        var promise = new Promise(ObligationKind.OTHER, "Drop the view", owner.id(), late, Subject.migration(7));
        Acting.run(owner, () -> keeping.promise(owner, promise));
    }

    private void write(CurrentMember member, int day) {
        var chore = new DigestChore(open(), members, addresses, reminders, digests, mail, clock);
        TravellingClock.at(MORNING.plus(day, ChronoUnit.DAYS), () -> {
            asWorker(() -> chore.run(member.id().toString()));
            return null;
        });
    }

    private MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    private Post open() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Post(beans.getBeanProvider(JavaMailSender.class), settings);
    }
}
