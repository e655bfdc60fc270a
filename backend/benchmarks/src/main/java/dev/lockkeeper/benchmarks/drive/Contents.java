package dev.lockkeeper.benchmarks.drive;

import java.util.List;
import java.util.regex.Pattern;

/** Looks once whether the pages show what they should: a fast page with nothing on it would be no figure. */
final class Contents {

    private final Told told;
    private final Visitor visitor;

    Contents(Told told, Visitor visitor) {
        this.told = told;
        this.visitor = visitor;
    }

    void check() {
        check(Told.SMALL);
        Told.LARGE.forEach(this::check);
        checkLongest();
    }

    private void checkLongest() {
        var migration =
                "/" + Told.LONG + "/migrations/" + told.measured(Told.LONG).get(0);
        requireText(migration, "column_30", "more lines");
        requireRows(migration, "id=\"script-1-", 30);
        for (var view : List.of("", "?view=split")) {
            requireText(migration + "/revisions/2/changes" + view, "column_2000", "bigint");
        }
    }

    private void check(String slug) {
        var number = told.measured(slug).get(0);
        var title = escaped(told.get(slug + ".title"));
        var migration = "/" + slug + "/migrations/" + number;
        requireText(migration, title, escaped(told.get(slug + ".sql")), escaped(told.get(slug + ".finding")));
        requireText("/" + slug + "/bare/" + number, title);
        var count = told.number(slug + ".count");
        requireRows("/" + slug + "/migrations", "id=\"migration-", Math.min(count, 30));
        requireRows("/" + slug + "/work", "id=\"review-", Math.min(count, 5));
        requireRows("/" + slug + "/work", "id=\"migration-", Math.min(count / 100, 10));
    }

    private void requireText(String path, String... texts) {
        // Words of SQL have a colour each.
        var page = visitor.page(path).replaceAll("<[^>]+>", "");
        for (var text : texts) {
            if (!page.contains(text)) {
                throw new IllegalStateException(path + " does not show " + text + ":\n" + page);
            }
        }
    }

    private void requireRows(String path, String mark, int least) {
        var rows = Pattern.compile(Pattern.quote(mark))
                .matcher(visitor.page(path))
                .results()
                .count();
        if (rows < least) {
            throw new IllegalStateException(path + " shows " + rows + " rows and not " + least);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
