package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.issue.SelectField;
import dev.lockkeeper.jirasandbox.rest.Face;
import dev.lockkeeper.jirasandbox.rest.OAuthApp;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is set up.
 *
 * @param port where it listens on 127.0.0.1; 0 takes any free port
 * @param store the JSON file in which issues survive a restart; null keeps them in memory
 * @param email the account that may call the API
 * @param apiToken what that account signs in with; on Data Center its personal access token
 * @param selectFields the single-select custom fields that an administrator would have made
 * @param habits how it behaves where one Jira differs from another
 */
public record Options(
        int port, @Nullable Path store, String email, String apiToken, List<SelectField> selectFields, Habits habits) {

    public Options {
        selectFields = List.copyOf(selectFields);
    }

    /** Any free port, in memory, no custom fields, no limits. */
    public static Options forAccount(String email, String apiToken) {
        return new Options(0, null, email, apiToken, List.of(), Habits.USUAL);
    }

    /** A Jira Data Center, whose account signs in with a personal access token. */
    public static Options dataCenter(String pat) {
        var habits = new Habits(Face.DATA_CENTER, false, ZoneOffset.UTC, false, null, false);
        return new Options(0, null, "lockkeeper@jira.example", pat, List.of(), habits);
    }

    public Options onPort(int chosen) {
        return new Options(chosen, store, email, apiToken, selectFields, habits);
    }

    public Options storedIn(Path file) {
        return new Options(port, file, email, apiToken, selectFields, habits);
    }

    public Options withSelectField(SelectField field) {
        var more = Stream.concat(selectFields.stream(), Stream.of(field)).toList();
        return new Options(port, store, email, apiToken, more, habits);
    }

    /** Limits calls as Jira Cloud does. */
    public Options withLimits() {
        return with(
                new Habits(habits.face(), true, habits.zone(), habits.timesAsNumbers(), habits.app(), habits.scoped()));
    }

    /** Where the account is, whose clock times queries mean. */
    public Options inZone(ZoneId zone) {
        return with(new Habits(
                habits.face(), habits.limited(), zone, habits.timesAsNumbers(), habits.app(), habits.scoped()));
    }

    /** Changes that are fetched in bulk tell their times as numbers, as in Jira's example and against its contract. */
    public Options withTimesAsNumbers() {
        return with(new Habits(habits.face(), habits.limited(), habits.zone(), true, habits.app(), habits.scoped()));
    }

    /** Lets an app in, which acts for the account and may register webhooks for itself. */
    public Options withApp(OAuthApp app) {
        return with(new Habits(
                habits.face(), habits.limited(), habits.zone(), habits.timesAsNumbers(), app, habits.scoped()));
    }

    /** The account's token is limited to scopes: the gateway takes it, and the site's own address does not. */
    public Options withScopedToken() {
        return with(new Habits(
                habits.face(), habits.limited(), habits.zone(), habits.timesAsNumbers(), habits.app(), true));
    }

    private Options with(Habits chosen) {
        return new Options(port, store, email, apiToken, selectFields, chosen);
    }

    /** Leaves the token out: options end up in logs. */
    @Override
    public String toString() {
        return "Options[port=%d, store=%s, email=%s, habits=%s]".formatted(port, store, email, habits);
    }

    /**
     * What differs from one Jira to another.
     *
     * @param face Cloud or Data Center
     * @param limited whether the number of calls is limited as Jira Cloud limits it
     * @param zone where the account is
     * @param timesAsNumbers whether times of changes that are fetched in bulk are numbers
     * @param app that people have let in, or may; null where there is none
     * @param scoped whether the account's token is limited to scopes
     */
    public record Habits(
            Face face,
            boolean limited,
            ZoneId zone,
            boolean timesAsNumbers,
            @Nullable OAuthApp app,
            boolean scoped) {

        static final Habits USUAL = new Habits(Face.CLOUD, false, ZoneOffset.UTC, false, null, false);
    }
}
