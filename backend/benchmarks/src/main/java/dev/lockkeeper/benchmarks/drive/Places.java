package dev.lockkeeper.benchmarks.drive;

import java.util.List;
import java.util.stream.Stream;

/** All that shows decisions and obligations, and what asks them. */
final class Places {

    private static final String SCRIPT = """
            "scripts": [{"name": "01.sql", "sql": "SET lock_timeout = '3s';\\nALTER TABLE order_lines ADD COLUMN c{turn} text;\\n\
            CREATE TABLE area9.t{turn} (id bigint PRIMARY KEY, note text);"}]""";

    private static final String TEN_FOUND = "/{slug}/decisions?q=table";
    private static final String TEN_OBLIGATIONS = "/{slug}/obligations?show=all";

    private Places() {}

    /** Those with that in their names; all that show as much of ten as of more, where it is empty. */
    static List<Place> named(String part) {
        return part.isEmpty()
                ? all()
                : Stream.concat(all().stream(), fuller().stream())
                        .filter(place -> place.name().contains(part))
                        .toList();
    }

    static List<Place> all() {
        return List.of(
                Place.page("the list", "/{slug}/decisions"),
                Place.page("the list, from the middle", "/{slug}/decisions?after={middle}"),
                Place.page("the list, its last rows", "/{slug}/decisions?after={last}"),
                Place.page("the list of a status", "/{slug}/decisions?status=ACCEPTED"),
                Place.page("the list of a status, from the middle", "/{slug}/decisions?status=ACCEPTED&after={middle}"),
                Place.page("the list of a category", "/{slug}/decisions?category=TENANT_ISOLATION"),
                Place.page("the list of a domain", "/{slug}/decisions?domain={domain}"),
                Place.page("the list of a table", "/{slug}/decisions?table=public.order_lines"),
                Place.page("the list of a table that nothing names", "/{slug}/decisions?table=nowhere.nothing"),
                Place.page("the list of a service", "/{slug}/decisions?service=checkout"),
                Place.page("the list of a decider", "/{slug}/decisions?decider={decider}"),
                Place.page("the list due for review", "/{slug}/decisions?due=true"),
                Place.page(
                        "the list, all filters",
                        "/{slug}/decisions?status=ACCEPTED&category=TENANT_ISOLATION&domain={domain}&table=order_lines&decider={decider}&due=true"),
                Place.page("a search: a frequent word", "/{slug}/decisions?q=table"),
                Place.page("a search: a frequent word, second page", "/{slug}/decisions?q=table&after={ranked}"),
                Place.page("a search: a title", "/{slug}/decisions?q=%22accrual+of+digest-9%22"),
                Place.page("a search: a phrase", "/{slug}/decisions?q=%22the+service%22"),
                Place.page("a search: a word and one to leave out", "/{slug}/decisions?q=retention+-234"),
                Place.page("a search: odd characters", "/{slug}/decisions?q=%22%25%27%5C%28%26+%7C%21%3A*+%E2%82%AC"),
                Place.page("a search: nothing", "/{slug}/decisions?q=xyzzy"),
                Place.page("a search of a status", "/{slug}/decisions?q=partition&status=ACCEPTED"),
                Place.page("which apply to a table", "/{slug}/decisions/applying?table=public.order_lines"),
                Place.page(
                        "which apply to a table and its domain",
                        "/{slug}/decisions/applying?table=public.order_lines&database={database}"),
                Place.page("a record in force", "/{slug}/decisions/9"),
                Place.page("a proposed record", "/{slug}/decisions/7"),
                Place.page("a superseded record", "/{slug}/decisions/8"),
                Place.page("revising a record", "/{slug}/decisions/9/edit"),
                Place.page("proposing", "/{slug}/decisions/new"),
                Place.page("the revisions of a record", "/{slug}/decisions/9/revisions"),
                Place.page("an earlier revision", "/{slug}/decisions/9/revisions/1"),
                Place.page("two revisions compared", "/{slug}/decisions/9/revisions/3/changes?since=1"),
                Place.page("the discussion", "/{slug}/decisions/9/comments"),
                Place.page("a thread", "/{slug}/decisions/9/comments/{thread}"),
                Place.page("a new guard", "/{slug}/decisions/7/guards/new"),
                Place.page("what guards stopped", "/{slug}/decisions/9/enforcement"),
                Place.page("what one guard stopped", "/{slug}/decisions/9/guards/{guard}/migrations"),
                Place.page("the trial of guards", "/{slug}/decisions/7/trial"),
                Place.page("the imports", "/{slug}/decisions/imports"),
                Place.page("an import", "/{slug}/decisions/imports/{import}"),
                Place.page("an imported file", "/{slug}/decisions/imports/{import}/files/{file}"),
                Place.page("importing", "/{slug}/decisions/imports/new"),
                Place.page("the templates", "/{slug}/templates"),
                Place.page("a template", "/{slug}/templates/pull-request"),
                Place.page("changing a template", "/{slug}/templates/pull-request/edit"),
                Place.page("the rules of approval", "/{slug}/settings/approvals"),
                Place.page("obligations", "/{slug}/obligations"),
                Place.page("open obligations", "/{slug}/obligations?show=open"),
                Place.page("open obligations, from the middle", "/{slug}/obligations?show=open&after={due}"),
                Place.page("late obligations", "/{slug}/obligations?show=late"),
                Place.page("all obligations", "/{slug}/obligations?show=all"),
                Place.page("obligations of an owner", "/{slug}/obligations?show=open&owner={decider}"),
                Place.page("obligations from a record", "/{slug}/obligations?show=all&source=D-7"),
                Place.page("an obligation", "/{slug}/obligations/{obligation}"),
                Place.page("promising", "/{slug}/obligations/new"),
                Place.page("the terms of obligations", "/{slug}/settings/obligations"),
                Place.page("*My work*", "/{slug}/work"),
                Place.page("a migration, with its box of decisions", "/{slug}/migrations/{migration}"),
                Place.page("a text of a migration", "/{slug}/migrations/{migration}/texts/pull-request"),
                Place.page(
                        "API: which apply to a table",
                        "/api/v1/decisions/applying?table=public.order_lines&database=shop"),
                Place.page("API: a search", "/api/v1/decisions/search?q=table"),
                Place.page("API: a record", "/api/v1/decisions/9"),
                Place.page("API: obligations", "/api/v1/obligations"),
                Place.page("API: an obligation", "/api/v1/obligations/{obligation}"),
                Place.page("API: the gate of a migration", "/api/v1/migrations/{migration}/gate"),
                Place.known("API: `agents.md`, unchanged since", "/api/v1/decisions/agents.md"),
                Place.known("API: `export.zip`, unchanged since", "/api/v1/decisions/export.zip"),
                Place.sent("API: linting three statements", "/api/v1/lint", "{\"database\": \"shop\", " + SCRIPT + "}"),
                Place.sent(
                        "API: sending a migration",
                        "/api/v1/migrations",
                        "{\"title\": \"Note {turn}\", \"database\": \"shop\", " + SCRIPT + "}"));
    }

    /** What shows one record, or a few, of ten, and a full page of more; with what shows all ten. */
    static List<Place> fuller() {
        return List.of(
                Place.fuller("a search: a seldom word", "/{slug}/decisions?q={seldom}", TEN_FOUND),
                Place.fuller("a search: the words of one title", "/{slug}/decisions?q=accrual+of+digest-9", TEN_FOUND),
                Place.fuller(
                        "a search: a word and a frequent one to leave out",
                        "/{slug}/decisions?q=partition+-ledger",
                        "/{slug}/decisions?q=retention+-234"),
                Place.fuller(
                        "a search in a category", "/{slug}/decisions?q=table&category=TENANT_ISOLATION", TEN_FOUND),
                Place.fuller("a search on a table", "/{slug}/decisions?q=table&table=public.order_lines", TEN_FOUND),
                Place.fuller("a search in a domain", "/{slug}/decisions?q=table&domain={domain}", TEN_FOUND),
                Place.fuller("a search of a decider", "/{slug}/decisions?q=table&decider={decider}", TEN_FOUND),
                Place.fuller("a search of a service", "/{slug}/decisions?q=table&service=checkout", TEN_FOUND),
                Place.fuller("obligations of a kind", "/{slug}/obligations?show=open&kind=CONTRACT", TEN_OBLIGATIONS),
                Place.fuller(
                        "obligations on a table", "/{slug}/obligations?show=all&table=order_lines", TEN_OBLIGATIONS));
    }

    /** What is as long as there are records. */
    static List<Place> linear() {
        return List.of(
                Place.page("the rules for agents", "/{slug}/decisions/agents"),
                Place.page("API: `agents.md`", "/api/v1/decisions/agents.md"),
                Place.page("API: `export.zip`", "/api/v1/decisions/export.zip"),
                Place.page("printing, up to a hundred records", "/{slug}/decisions/print"),
                Place.page("the feed of obligations, up to 500", "/obligations.ics/{feed}"));
    }
}
