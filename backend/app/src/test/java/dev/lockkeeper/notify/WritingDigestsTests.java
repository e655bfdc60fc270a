package dev.lockkeeper.notify;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Addresses;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.decision.DecisionCommenting;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.outside.MailSettings;
import dev.lockkeeper.outside.Post;
import dev.lockkeeper.tenancy.TenantContext;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class WritingDigestsTests {

    private static final Instant MORNING = Instant.parse("2027-03-10T08:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2027-03-10");

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    DecisionRecording recording;

    @Autowired
    DecisionCommenting commenting;

    @Autowired
    Members members;

    @Autowired
    Addresses addresses;

    @Autowired
    Reminders reminders;

    @Autowired
    Digests digests;

    @Autowired
    DigestMail mail;

    @Autowired
    MailSettings settings;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    Crew harbor;

    @BeforeEach
    void people() {
        server.start();
        harbor = cast.harbor();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void what_is_late_and_due_soon_comes_in_one_mail_a_day() throws Exception {
        promise(harbor.ada(), "Validate überall", TODAY.minusDays(2));
        promise(harbor.ada(), "Drop the view", TODAY.plusDays(7));
        promise(harbor.ada(), "Far away", TODAY.plusDays(8));

        write(harbor.ada(), MORNING);
        write(harbor.ada(), MORNING.plusSeconds(3_600));

        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0].toString()).startsWith("ada");
            assertThat(mail.getSubject()).contains("1 late, 1 due soon");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getMessageID()).contains("digest.2027-03-10.");
            assertThat(plain(mail))
                    .contains("Validate überall (M-7), due 2027-03-08, Ada", "Drop the view", "/obligations/")
                    .doesNotContain("Far away");
        });

        write(harbor.ada(), MORNING.plusSeconds(86_400));
        assertThat(received()).hasSize(2);
    }

    @Test
    void what_is_new_of_decisions_is_written_once() throws Exception {
        var id = aProposal(recording, harbor.ada(), content("Keys are uuid"));
        said(id, MORNING.minusSeconds(3_600), "Why, @Ada?");

        write(harbor.ada(), MORNING);
        write(harbor.ada(), MORNING.plusSeconds(86_400));
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).endsWith("0 late, 0 due soon, 1 decision with news");
            assertThat(plain(mail)).contains("- D-1 Keys are uuid: Boris commented (calls you)", "/decisions/1");
        });

        said(id, MORNING.plusSeconds(90_000), "And?");
        write(harbor.ada(), MORNING.plusSeconds(2 * 86_400));
        assertThat(received()).hasSize(2);
    }

    @Test
    void it_is_plain_and_marked_and_each_line_leads_to_its_place() throws Exception {
        promise(harbor.ada(), "Drop <old> view", TODAY.minusDays(2));
        said(aProposal(recording, harbor.ada(), content("Keys are uuid")), MORNING.minusSeconds(3_600), "Why, @Ada?");

        write(harbor.ada(), MORNING);

        assertThat(received()[0].getContentType()).startsWith("multipart/alternative");
        var root = "http://localhost:8080/" + harbor.slug();
        assertThat(plain(received()[0])).contains("- Drop <old> view (M-7)", "Late\n\n", root + "/reminders");
        assertThat(part(received()[0], 1, "text/html"))
                .contains("<title>1 late, 0 due soon, 1 decision with news</title>", ">Late</h2>")
                .contains("Drop &lt;old&gt; view (M-7), due 2027-03-08, Ada</a>", "href=\"" + root + "/obligations/")
                .contains("href=\"" + root + "/decisions/1\"", "href=\"" + root + "/reminders\"")
                .doesNotContain("Due within seven days", "<img", "<link", "<script", "src=", "url(");
    }

    @Test
    void nobody_is_written_to_about_nothing_or_before_their_hour_or_against_their_will() {
        write(harbor.ada(), MORNING);
        promise(harbor.ada(), "Late", TODAY.minusDays(2));
        write(harbor.ada(), Instant.parse("2027-03-10T07:59:00Z"));
        choose(harbor.ada(), true, "America/New_York", 8);
        write(harbor.ada(), MORNING);
        choose(harbor.ada(), false, "UTC", 8);
        write(harbor.ada(), MORNING);

        assertThat(received()).isEmpty();

        choose(harbor.ada(), true, "America/New_York", 8);
        write(harbor.ada(), Instant.parse("2027-03-10T13:10:00Z"));
        assertThat(received()).hasSize(1);
    }

    @Test
    void what_lies_about_for_a_week_reaches_the_admins_as_well() throws Exception {
        promise(harbor.ada(), "Left lying", TODAY.minusDays(8));
        promise(harbor.ada(), "A little late", TODAY.minusDays(3));

        write(harbor.ana(), MORNING);
        write(harbor.boris(), MORNING);

        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0].toString()).startsWith("ana");
            assertThat(plain(mail))
                    .contains("Left lying by others", "Left lying (M-7), due 2027-03-02, Ada")
                    .doesNotContain("A little late");
        });
    }

    @Test
    void the_round_asks_for_those_who_owe_something_and_for_nobody_without_a_server() {
        promise(harbor.eli(), "Late", TODAY.minusDays(2));

        TravellingClock.at(MORNING, () -> {
            inHarbor(() -> round(closed()).run());
            assertThat(asked(harbor.eli())).isEmpty();
            inHarbor(() -> round(open()).run());
            return null;
        });

        assertThat(asked(harbor.eli())).hasSize(1);
        assertThat(asked(harbor.boris())).isEmpty();
    }

    @Test
    void a_mail_that_was_not_taken_counts_as_not_sent() {
        promise(harbor.ada(), "Late", TODAY.minusDays(2));
        var broken = open();
        server.stop();

        assertThatThrownBy(() -> write(broken, harbor.ada(), MORNING)).isInstanceOf(MailException.class);

        server.start();
        write(harbor.ada(), MORNING);
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_member_chooses_their_hour_and_learns_that_no_mail_is_sent() {
        assertThat(browser.get(harbor.vera(), "reminders"))
                .hasStatusOk()
                .bodyText()
                .contains("This installation sends no mail", "Europe/Berlin");
        assertThat(browser.post(harbor.vera(), "reminders")
                        .param("wanted", "true")
                        .param("zone", "Europe/Berlin")
                        .param("hour", "6"))
                .hasStatus3xxRedirection();
        assertThat(Acting.as(harbor.vera(), () -> reminders.of(harbor.vera().id())))
                .isEqualTo(new Reminder(true, "Europe/Berlin", 6, null));
        assertThat(browser.post(harbor.vera(), "reminders")
                        .param("zone", "Middle/Earth")
                        .param("hour", "24"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a time zone of the list.", "Write an hour from 0 to 23.");
    }

    private static String plain(MimeMessage message) throws Exception {
        return part(message, 0, "text/plain").replace("\r\n", "\n");
    }

    private static String part(MimeMessage message, int number, String type) throws Exception {
        Part part = ((MimeMultipart) message.getContent()).getBodyPart(number);
        assertThat(part.isMimeType(type)).isTrue();
        return String.valueOf(part.getContent());
    }

    private void said(DecisionId id, Instant at, String text) {
        TravellingClock.at(
                at, () -> Acting.as(harbor.boris(), () -> commenting.comment(harbor.boris(), id, 1, null, text, "")));
    }

    private void write(CurrentMember member, Instant at) {
        write(open(), member, at);
    }

    private void write(Post post, CurrentMember member, Instant at) {
        var chore = new DigestChore(post, members, addresses, reminders, digests, mail, clock);
        TravellingClock.at(at, () -> {
            inHarbor(() -> chore.run(member.id().toString()));
            return null;
        });
    }

    private DigestRound round(Post post) {
        return new DigestRound(post, members, reminders, digests, outbox, transaction, clock);
    }

    private void inHarbor(Runnable work) {
        TenantContext.run(harbor.ada().tenant(), work);
    }

    private List<Errand> asked(CurrentMember member) {
        return TenantContext.in(
                harbor.ada().tenant(),
                () -> outbox.state(DigestChore.NAME, member.id().toString()).stream()
                        .toList());
    }

    private MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    private Post open() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return post(sender);
    }

    private Post closed() {
        return new Post(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), settings);
    }

    private Post post(JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Post(beans.getBeanProvider(JavaMailSender.class), settings);
    }

    private void choose(CurrentMember member, boolean wanted, String zone, int hour) {
        Acting.run(member, () -> reminders.choose(member, wanted, zone, hour));
    }

    private void promise(CurrentMember owner, String title, LocalDate day) {
        var promise = new Promise(ObligationKind.OTHER, title, owner.id(), day, Subject.migration(7));
        Acting.run(owner, () -> keeping.promise(owner, promise));
    }
}
