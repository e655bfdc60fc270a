package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The undo scripts that come with a change.
 *
 * @param keys what their names share with those of the scripts that they take back
 * @param single whether there is but one script to take back
 */
public record WaysBack(Set<String> keys, boolean single) {

    public static final WaysBack NONE = new WaysBack(Set.of(), false);

    private static final Pattern VERSION = Pattern.compile("(?:.*/)?[vu](\\d+(?:[._]\\d+)*)__.*");
    private static final Pattern DIRECTION =
            Pattern.compile("(^|[/._-])(up|down|undo|rollback|revert|deploy|migration)(?=$|[/._-])");

    public WaysBack {
        keys = Set.copyOf(keys);
    }

    public static WaysBack of(List<Script> change) {
        var keys = Lists.set(Lists.map(
                Lists.where(change, script -> script.role() == ScriptRole.DOWN), script -> key(script.name())));
        var ups = Lists.where(change, script -> script.role() == ScriptRole.UP);
        return new WaysBack(keys, ups.size() == 1);
    }

    /** Whether some scripts of the change can be taken back. */
    boolean any() {
        return !keys.isEmpty();
    }

    boolean lacks(String script) {
        return !(single && any()) && !keys.contains(key(script));
    }

    private static String key(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        var version = VERSION.matcher(plain);
        return version.matches() ? version.group(1) : DIRECTION.matcher(plain).replaceAll("");
    }
}
