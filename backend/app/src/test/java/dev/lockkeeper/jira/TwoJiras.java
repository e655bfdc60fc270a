package dev.lockkeeper.jira;

import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.JiraKind;
import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.migration.MigrationId;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A tenant with a Jira Cloud for its shop and a Data Center for all else, each of which tells what happens there. */
final class TwoJiras implements AutoCloseable {

    static final Showing EVERYTHING =
            new Showing(true, true, new RiskField(JiraStage.FIELD, List.of("Low", "Moderate", "High")));

    /** A project of the shop's Jira that nobody names: its keys alone would lead to the other one. */
    static final String ASTRAY = "FIN-";

    private static final int TICKETS = 3;

    final Crew crew;
    final JiraStage stage;
    final JiraSandbox own;
    final List<UUID> connections;
    final List<String> secrets = new ArrayList<>();
    final List<Ticket> tickets = new ArrayList<>();

    /** Which migration names which issue, by what was asked for here; nothing where it names none. */
    final Map<MigrationId, @Nullable Ticket> named = new LinkedHashMap<>();

    TwoJiras(ApplicationContext beans, Crew crew, Time time) {
        this.crew = crew;
        stage = new JiraStage(beans, crew, time);
        var pat = "pat-of-" + crew.slug() + "-never-to-be-seen";
        own = JiraSandbox.start(Options.dataCenter(pat), time);
        for (var number = 1; number <= TICKETS; number++) {
            add(stage.jira, "SHOP-" + number);
            add(own, "PAY-" + number);
        }
        connections = List.of(stage.connect("SHOP", "OPS"), connectOwn(pat));
        Acting.run(crew.ana(), () -> stage.connections.show(crew.ana(), connections.get(0), 0, EVERYTHING));
        secrets.addAll(List.of(JiraStage.TOKEN, pat));
        listen(beans, connections.get(0), stage.jira);
        listen(beans, connections.get(1), own);
    }

    List<JiraSandbox> jiras() {
        return List.of(stage.jira, own);
    }

    /** Where people may move it. */
    List<String> projects(Ticket ticket) {
        return ticket.jira == own ? List.of("PAY", "BILL") : List.of("SHOP", "OPS", "FIN");
    }

    private void add(JiraSandbox jira, String key) {
        jira.createIssue(key, "Story", "About " + key);
        tickets.add(new Ticket(jira, key));
    }

    private UUID connectOwn(String pat) {
        return stage.connect(
                new ConnectionDetails("Own server", JiraKind.DATA_CENTER, own.baseUrl(), "", pat, List.of()));
    }

    private void listen(ApplicationContext beans, UUID connection, JiraSandbox jira) {
        var hooks = beans.getBean(HookKeeping.class);
        var made = Acting.as(crew.ana(), () -> hooks.renew(crew.ana(), connection, HookKind.WEBHOOK));
        var port = beans.getBean(Environment.class).getRequiredProperty("local.server.port");
        jira.webhooks()
                .register(
                        "http://127.0.0.1:" + port
                                + URI.create(made.hook().address()).getPath(),
                        made.secret());
        secrets.add(made.secret());
    }

    @Override
    public void close() {
        own.close();
        stage.close();
    }
}
