package dev.lockkeeper.insight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Addresses;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.insight.ReportWriter;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.outside.MailSettings;
import dev.lockkeeper.outside.Post;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Harbor, whose Vera orders views, and a mail server. */
@LockkeeperTest
abstract class ReportTest {

    /** A Wednesday. */
    static final Instant ORDERED = Instant.parse("2027-03-10T12:00:00Z");

    static final Instant MONDAY = Instant.parse("2027-03-15T06:30:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    ExecutionReporting executions;

    @Autowired
    ReportOrders orders;

    @Autowired
    ReportWriter writer;

    @Autowired
    ReportMail mail;

    @Autowired
    Members members;

    @Autowired
    Addresses addresses;

    @Autowired
    Tenants tenants;

    @Autowired
    MailSettings settings;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    Yard harbor;
    CurrentMember vera;

    @BeforeEach
    void people() {
        server.start();
        harbor = shipyard.of(cast.harbor());
        vera = harbor.crew().vera();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    void wayToProduction(String day, int n) {
        var ada = harbor.crew().ada();
        var opened = Instant.parse(day + "T08:00:00Z");
        var table = "CREATE TABLE berth_%d (id bigint PRIMARY KEY);".formatted(n);
        var id = TravellingClock.at(
                opened,
                () -> Acting.as(ada, () -> lifecycle.open(ada, MigrationFixtures.proposal(harbor.database(), table))));
        TravellingClock.at(opened, () -> {
            Acting.run(ada, () -> lifecycle.submit(ada, id));
            return id;
        });
        TravellingClock.at(opened.plus(Duration.ofHours(5)), () -> {
            Acting.run(
                    ada,
                    () -> executions.report(
                            ada,
                            id,
                            new ExecutionReport(
                                    "job-" + n,
                                    harbor.production(),
                                    opened.plus(Duration.ofHours(4)),
                                    opened.plus(Duration.ofHours(5)),
                                    Outcome.SUCCEEDED,
                                    Measurements.NONE,
                                    new Tool("Flyway", "12.4"))));
            return id;
        });
    }

    void order(String name, String query, Rhythm rhythm, String zone) {
        TravellingClock.at(ORDERED, () -> {
            Acting.run(vera, () -> orders.add(vera, name, query, rhythm, zone));
            return name;
        });
    }

    void send(Instant at) {
        send(factory(), at);
    }

    void send(StaticListableBeanFactory beans, Instant at) {
        var order = mine().get(0);
        var chore = new ReportChore(post(beans), orders, members, addresses, tenants, writer, mail, clock);
        TravellingClock.at(at, () -> {
            inHarbor(() -> chore.run(order.id().toString()));
            return order;
        });
    }

    ReportRound round(StaticListableBeanFactory beans) {
        return new ReportRound(post(beans), orders, outbox, transaction, clock);
    }

    Post post(StaticListableBeanFactory beans) {
        return new Post(beans.getBeanProvider(JavaMailSender.class), settings);
    }

    StaticListableBeanFactory factory() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans;
    }

    List<ReportOrder> mine() {
        return Acting.as(vera, () -> orders.of(vera));
    }

    long asked(String id) {
        return Acting.as(vera, () -> outbox.state(ReportChore.NAME, id)
                .map(errand -> errand.wanted())
                .orElse(0L));
    }

    void inHarbor(Runnable work) {
        TenantContext.run(harbor.crew().tenant().id(), work);
    }

    MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    static String text(Part part, String type) throws Exception {
        assertThat(part.isMimeType(type)).isTrue();
        return String.valueOf(part.getContent());
    }

    static int dots(BufferedImage picture, int color) {
        var count = 0;
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                count += (picture.getRGB(x, y) & 0xffffff) == color ? 1 : 0;
            }
        }
        return count;
    }
}
