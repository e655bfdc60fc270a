package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Addresses;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.outside.MailSettings;
import dev.lockkeeper.outside.Post;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailingNoticesTests extends NoticeStage {

    @Autowired
    Notices notices;

    @Autowired
    NoticePreferences preferences;

    @Autowired
    NoticeMail mail;

    @Autowired
    Addresses addresses;

    @Autowired
    Members members;

    @Autowired
    Reminders reminders;

    @Autowired
    Digests digests;

    @Autowired
    DigestMail digestMail;

    @Autowired
    MailSettings settings;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    Notice notice;

    @BeforeEach
    void told() {
        server.start();
        approve(harbor.boris(), migration(harbor.ada()));
        notice = notices(harbor.ada(), NoticeKind.VERDICT_ON_MINE).get(0);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void a_notice_is_mailed_once_though_its_errand_runs_twice() throws Exception {
        run(open());
        run(open());

        assertThat(received()).singleElement().satisfies(message -> {
            assertThat(message.getAllRecipients()[0].toString()).startsWith("ada");
            assertThat(message.getSubject())
                    .isEqualTo("harbor: Boris approved revision 1 of M-1 Add a fulfilment status");
            assertThat(message.getMessageID()).isEqualTo("<notice." + notice.id() + "@lockkeeper>");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(message.getHeader("List-Unsubscribe")[0].replaceAll("\\s", ""))
                    .isEqualTo("<http://localhost:8080/unsubscribe/" + notice.offSecret() + ">");
        });
    }

    @Test
    void the_mail_is_plain_and_marked_and_leads_to_the_exact_place() throws Exception {
        run(open());

        var parts = (MimeMultipart) received()[0].getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        var place = "http://localhost:8080/" + harbor.slug() + notice.path();
        assertThat(content(parts, 0, "text/plain")).contains("Boris approved revision 1", place, notice.offSecret());
        assertThat(content(parts, 1, "text/html"))
                .contains("href=\"" + place + "\"", notice.offSecret())
                .doesNotContain("<img", "<link", "<script", "src=", "url(");
    }

    @Test
    void killed_between_sending_and_noting_it_is_sent_again_under_the_same_identifier() throws Exception {
        asWorker(() -> open().send(mail.of(notice, "ada@harbor.example")));

        run(open());

        assertThat(received()).hasSize(2);
        assertThat(received()[0].getMessageID()).isEqualTo(received()[1].getMessageID());
    }

    @Test
    void a_server_that_is_away_loses_nothing() {
        var broken = open();
        server.stop();
        assertThatThrownBy(() -> run(broken)).isInstanceOf(MailException.class);
        assertThatThrownBy(() -> run(closed())).isInstanceOf(TryLater.class);

        server.start();
        run(open());
        assertThat(received()).hasSize(1);
    }

    @Test
    void an_errand_is_asked_for_with_the_step_where_mail_is_sent_at_once() {
        var told = new Notices(jdbc, preferences, outbox, open(), clock);

        fixtures.withoutWorkers(() -> here(() -> {
            var happening = happening("once");
            told.tell(happening, harbor.ada().id(), NoticeKind.GATE_OPEN, List.of("Boris", "M-1 x"));
            told.tell(happening, harbor.ada().id(), NoticeKind.ANSWERED, List.of("Boris", "M-1 x"));
            return null;
        }));

        var fresh = notices(harbor.ada()).stream()
                .filter(one -> one.path().equals("/once"))
                .toList();
        assertThat(fresh).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(NoticeKind.GATE_OPEN);
            assertThat(here(() -> outbox.state(NoticeChore.NAME, one.id().toString())))
                    .isPresent();
        });
    }

    @Test
    void what_is_wanted_once_a_day_comes_with_the_daily_mail_and_once() throws Exception {
        Acting.run(
                harbor.eli(), () -> preferences.choose(harbor.eli(), Map.of(NoticeKind.VERDICT_ON_MINE, Way.DIGEST)));
        approve(harbor.boris(), migration(harbor.eli()));
        var morning = clock.instant().plus(Duration.ofDays(2));

        digest(harbor.eli(), morning);
        digest(harbor.eli(), morning.plus(Duration.ofDays(1)));

        assertThat(received()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).endsWith("1 notice");
            assertThat(content((MimeMultipart) message.getContent(), 0, "text/plain"))
                    .contains(
                            "Boris approved revision 1 of M-2", "/" + harbor.slug() + "/migrations/2/reviews#verdict-");
        });
    }

    private Happening happening(String key) {
        return new Happening(
                EventType.GATE_CHANGED,
                key,
                "GATE.OPEN",
                harbor.boris().id(),
                new Happening.About("migration", "M-1", "x"),
                List.of(),
                "/" + key,
                clock.instant());
    }

    private void run(Post post) {
        var chore = new NoticeChore(post, notices, preferences, addresses, mail);
        asWorker(() -> chore.run(notice.id().toString()));
    }

    private void digest(CurrentMember member, Instant at) {
        var chore = new DigestChore(open(), members, addresses, reminders, digests, digestMail, clock);
        var evening = at.atZone(ZoneOffset.UTC).withHour(20).toInstant();
        TravellingClock.at(evening, () -> {
            asWorker(() -> chore.run(member.id().toString()));
            return null;
        });
    }

    private MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    private static String content(MimeMultipart parts, int number, String type) throws Exception {
        Part part = parts.getBodyPart(number);
        assertThat(part.isMimeType(type)).isTrue();
        return String.valueOf(part.getContent());
    }

    private Post open() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Post(beans.getBeanProvider(JavaMailSender.class), settings);
    }

    private Post closed() {
        return new Post(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), settings);
    }
}
