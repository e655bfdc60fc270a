package dev.lockkeeper.benchmarks.drive;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page under load.
 *
 * @param migrations how many its tenants have
 * @param paths asked for in turn
 */
record Target(String page, int migrations, List<String> paths) {

    static final String BARE = "a bare page";

    /** The bare page comes first; the others are measured against it. */
    static List<Target> all(Told told) {
        var large = told.number("many-a.count");
        return List.of(
                new Target(BARE, large, each(told, Told.LARGE, "/bare/")),
                new Target("a migration", 1, each(told, List.of(Told.SMALL), "/migrations/")),
                new Target("a migration", large, each(told, Told.LARGE, "/migrations/")),
                new Target("the list of migrations", 1, every(List.of(Told.SMALL), "/migrations")),
                new Target("the list of migrations", large, every(Told.LARGE, "/migrations")),
                new Target("*My work*", 1, every(List.of(Told.SMALL), "/work")),
                new Target("*My work*", large, every(Told.LARGE, "/work")),
                new Target("a migration of 2,000 lines", 1, each(told, List.of(Told.LONG), "/migrations/")),
                new Target("two revisions of it compared", 1, compared(told, "")),
                new Target("two revisions of it, side by side", 1, compared(told, "?view=split")));
    }

    /** The bare page, and those with that in their names. */
    static List<Target> named(String part, Told told) {
        return all(told).stream()
                .filter(target -> target.page().equals(BARE) || target.page().contains(part))
                .toList();
    }

    private static List<String> compared(Told told, String view) {
        return each(told, List.of(Told.LONG), "/migrations/").stream()
                .map(migration -> migration + "/revisions/2/changes" + view)
                .toList();
    }

    private static List<String> every(List<String> slugs, String page) {
        return slugs.stream().map(slug -> "/" + slug + page).toList();
    }

    private static List<String> each(Told told, List<String> slugs, String page) {
        return slugs.stream().flatMap(slug -> paths(told, slug, page)).toList();
    }

    private static Stream<String> paths(Told told, String slug, String page) {
        return told.measured(slug).stream().map(number -> "/" + slug + page + number);
    }
}
