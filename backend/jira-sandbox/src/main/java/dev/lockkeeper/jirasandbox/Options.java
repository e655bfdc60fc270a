package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.issue.SelectField;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is set up.
 *
 * @param port where it listens on 127.0.0.1; 0 takes any free port
 * @param store the JSON file in which issues survive a restart; null keeps them in memory
 * @param email the account that may call the API
 * @param apiToken what that account signs in with
 * @param selectFields the single-select custom fields that an administrator would have made
 * @param limited whether the number of writes to one issue is limited as Jira Cloud limits it
 */
public record Options(
        int port,
        @Nullable Path store,
        String email,
        String apiToken,
        List<SelectField> selectFields,
        boolean limited) {

    public Options {
        selectFields = List.copyOf(selectFields);
    }

    /** Any free port, in memory, no custom fields, no limits. */
    public static Options forAccount(String email, String apiToken) {
        return new Options(0, null, email, apiToken, List.of(), false);
    }

    public Options onPort(int chosen) {
        return new Options(chosen, store, email, apiToken, selectFields, limited);
    }

    public Options storedIn(Path file) {
        return new Options(port, file, email, apiToken, selectFields, limited);
    }

    public Options withSelectField(SelectField field) {
        var more = Stream.concat(selectFields.stream(), Stream.of(field)).toList();
        return new Options(port, store, email, apiToken, more, limited);
    }

    public Options withLimits() {
        return new Options(port, store, email, apiToken, selectFields, true);
    }

    /** Leaves the token out: options end up in logs. */
    @Override
    public String toString() {
        return "Options[port=%d, store=%s, email=%s, limited=%s]".formatted(port, store, email, limited);
    }
}
