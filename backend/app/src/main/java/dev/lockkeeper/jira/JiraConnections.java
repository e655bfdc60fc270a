package dev.lockkeeper.jira;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.jira.pass.KeptPasses;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connects a tenant to its Jira servers. Each method is one step that an admin takes. */
@Service
@Transactional
public class JiraConnections {

    private final Connections connections;
    private final ConnectionStates states;
    private final IssueLinks links;
    private final JiraMemory memory;
    private final IssueComments comments;
    private final KeptPasses passes;
    private final IssueOrders orders;
    private final AddressGuard guard;
    private final SecretBox secrets;
    private final ApplicationEventPublisher events;

    JiraConnections(
            Connections connections,
            ConnectionStates states,
            IssueLinks links,
            JiraMemory memory,
            IssueComments comments,
            KeptPasses passes,
            IssueOrders orders,
            AddressGuard guard,
            SecretBox secrets,
            ApplicationEventPublisher events) {
        this.connections = connections;
        this.states = states;
        this.links = links;
        this.memory = memory;
        this.comments = comments;
        this.passes = passes;
        this.orders = orders;
        this.guard = guard;
        this.secrets = secrets;
        this.events = events;
    }

    /** From now on the issues of its projects are written; those that migrations name already, at once. */
    @AdminsMay
    public UUID connect(CurrentMember by, ConnectionDetails details) {
        require(!details.apiToken().isEmpty(), "jira.form.apiToken.missing");
        guard.check(details.address());
        var id = Ids.next();
        connections.insert(id, by.id(), details, seal(by, id, details));
        goOn(id, details);
        orders.allOf(id);
        tell(by, "jira.connected", details.name());
        return id;
    }

    /** Another server or account needs its token typed anew: the old one must not be sent where it does not belong. */
    @AdminsMay
    public void change(CurrentMember by, UUID id, int version, ConnectionDetails details) {
        guard.check(details.address());
        var before = get(id);
        var same = details.isSameAccountAs(before);
        require(same || !details.apiToken().isEmpty(), "jira.form.apiToken.again");
        var secret = details.apiToken().isEmpty() ? before.secret() : seal(by, id, details);
        connections.update(id, version, details, secret);
        if (!before.baseUrl().equals(details.address())) {
            memory.forget(id);
        }
        if (!same) {
            passes.forget(id);
        }
        goOn(id, details);
        orders.allOf(id);
        orders.allOfTheRest();
        orders.registrationsOf(id);
        tell(by, "jira.connection-changed", details.name());
    }

    /** What was wrong is mended where a token was typed, else not. Where a person has to be asked first, it waits for that. */
    private void goOn(UUID id, ConnectionDetails details) {
        if (!details.apiToken().isEmpty()) {
            states.resume(id);
        }
        if (details.signIn() == SignIn.CONSENT && !passes.isGranted(id)) {
            states.pause(id, "jira.paused.consent");
        }
    }

    /** A person has let it in: what waited goes on. */
    @AdminsMay
    void admitted(CurrentMember by, UUID id) {
        states.resume(id);
        orders.allOf(id);
        tell(by, "jira.connection-admitted", get(id).name());
    }

    /** What its issues show from now on; those that show something else are written again. */
    @AdminsMay
    public void show(CurrentMember by, UUID id, int version, Showing showing) {
        var connection = get(id);
        states.show(id, version, showing);
        require(!showing.deployments() || connection.signIn().isOAuth(), "jira.showing.deployments.other");
        if (!showing.comments() || !connection.showing().comments()) {
            // Also when they are switched on: a step may have asked for one at the moment when they were switched off.
            comments.drop(id);
        }
        orders.writtenBy(id);
        tell(by, "jira.showing-changed", connection.name());
    }

    /** What was written stays in Jira, since nobody is left who could take it away. */
    @AdminsMay
    public void disconnect(CurrentMember by, UUID id, int version) {
        var connection = get(id);
        links.disconnect(id);
        connections.delete(id, version);
        orders.allOfTheRest();
        tell(by, "jira.disconnected", connection.name());
    }

    /** Jira was asked, and takes the account: what waited goes on. */
    @AdminsMay
    public void resume(CurrentMember by, UUID id) {
        var connection = get(id);
        if (states.resume(id)) {
            orders.allOf(id);
            tell(by, "jira.connection-resumed", connection.name());
        }
    }

    @AdminsMay
    @Transactional(readOnly = true)
    List<JiraConnection> list() {
        return connections.list();
    }

    @AdminsMay
    @Transactional(readOnly = true)
    JiraConnection get(UUID id) {
        return connections.find(id).orElseThrow(() -> new NotFound("jira connection"));
    }

    private byte[] seal(CurrentMember by, UUID id, ConnectionDetails details) {
        return secrets.seal(details.apiToken(), TenantContext.required().value(), id);
    }

    private void tell(CurrentMember by, String action, String name) {
        events.publishEvent(new ConnectionChanged(by.id(), action, name, ""));
    }
}
