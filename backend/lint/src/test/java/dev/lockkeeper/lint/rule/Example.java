package dev.lockkeeper.lint.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.IndexFacts;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleExample;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.settings.Bounds;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.NameKind;
import dev.lockkeeper.lint.settings.Naming;
import dev.lockkeeper.lint.settings.Platform;
import dev.lockkeeper.lint.settings.Privacy;
import dev.lockkeeper.lint.settings.RuleLevel;
import dev.lockkeeper.lint.settings.Tenancy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An example of a rule, put to the linter. */
record Example(String rule, RuleExample asked) {

    static Stream<Example> all() {
        return RuleBook.rules().stream().map(rule -> rule.id()).flatMap(Example::of);
    }

    static Stream<Example> of(String rule) {
        return RuleBook.rule(rule).orElseThrow().examples().stream().map(asked -> new Example(rule, asked));
    }

    String sql() {
        return asked.sql();
    }

    List<String> expected() {
        return asked.findings();
    }

    LintReport lint() {
        return lint(context());
    }

    /** As told, but for the sizes of tables, which are all the same. */
    LintReport lint(long rows) {
        var told = context();
        Catalogue sized = table -> Optional.of(new TableFacts(rows, 0, Heat.NORMAL, null));
        return lint(new LintContext(
                told.serverMajor(), sized, told.runnerSetsLockTimeout(), told.settings(), told.runner(), told.today()));
    }

    private LintReport lint(LintContext context) {
        var script = new Script(
                asked.told("name").orElse("example.sql"),
                sql(),
                !asked.setting().contains("no transaction"));
        var undo = asked.toldEach("undo").stream()
                .map(sql -> new Script("example.down.sql", sql, true, ScriptRole.DOWN, List.of(), Map.of()));
        var beside = asked.toldEach("beside").stream().map(sql -> new Script("other.sql", sql, true));
        return Linter.lint(
                Stream.of(Stream.of(script), beside, undo)
                        .flatMap(scripts -> scripts)
                        .toList(),
                context,
                history());
    }

    List<Script> history() {
        var unnamed = asked.toldEach("history").stream().map(sql -> new Script("history.sql", sql, true));
        var named = asked.toldEach("released").stream()
                .map(told -> told.split(" ", 2))
                .map(told -> new Script(told[0], told[1], true));
        return Stream.concat(unnamed, named).toList();
    }

    List<Finding> minded() {
        return lint().findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }

    /** Those of the undo come after those of the example. */
    List<String> findings() {
        var report = lint();
        return Stream.concat(report.statements().stream(), report.ofRollback().statements().stream())
                .flatMap(statement -> statement.findings().stream()
                        .filter(finding -> finding.ruleId().equals(rule))
                        .map(finding -> statement.number() + " "
                                + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.message()))
                .toList();
    }

    private LintSettings settings() {
        var settings = LintSettings.USUAL;
        if (asked.setting().contains("on")) {
            settings = settings.with(rule, RuleLevel.INFO);
        }
        if (asked.told("tenant").isPresent()) {
            settings = settings.with(Tenancy.by(asked.told("tenant").get()));
        }
        var most = asked.told("most indexes").map(Integer::valueOf).orElse(settings.mostIndexes());
        settings = new LintSettings(
                        settings.rules(),
                        settings.naming(),
                        settings.tenancy(),
                        settings.privacy(),
                        settings.platform(),
                        most)
                .with(new Bounds(
                        asked.told("most keys").map(Integer::valueOf).orElse(Bounds.USUAL.keys()),
                        asked.told("most rows").map(Long::valueOf).orElse(Bounds.USUAL.rows())));
        var naming = asked.told("naming").map(words -> words.split(" ", 2));
        var patterns = naming.map(words -> Map.of(NameKind.valueOf(words[0]), words[1]))
                .orElse(Map.of());
        var oldest = asked.told("oldest").map(Integer::valueOf).orElse(0);
        return settings.with(new Naming(patterns, asked.setting().contains("table comments")))
                .with(new Platform(names("extensions"), names("owners"), oldest))
                .with(new Privacy(names("personal"), names("harmless"), List.of(), names("classified")))
                .guarded(asked.toldEach("guard").stream().map(this::guard).toList());
    }

    /** Written as "tables=billing.*; types=uuid, bigint". */
    private Guard guard(String told) {
        var said = Arrays.stream(told.split(";"))
                .map(entry -> entry.strip().split("=", 2))
                .collect(toMap(entry -> entry[0], entry -> List.of(entry[1].split(", "))));
        var tables = said.getOrDefault("tables", List.of());
        var except = said.getOrDefault("except", List.of());
        var settings = new HashMap<>(said);
        settings.keySet().removeAll(Set.of("tables", "except"));
        return Guard.of("g", "D-7", rule, "As agreed.", Severity.WARN)
                .over(tables, except)
                .set(settings);
    }

    private Set<String> names(String directive) {
        return asked.told(directive).map(words -> Set.of(words.split(" "))).orElse(Set.of());
    }

    LintContext context() {
        int server = asked.told("server").map(Integer::valueOf).orElse(18);
        var context = new LintContext(server, catalogue(), asked.setting().contains("runner sets lock_timeout"))
                .with(settings());
        return asked.told("today").map(LocalDate::parse).map(context::on).orElse(context);
    }

    private Catalogue catalogue() {
        Map<TableName, TableFacts> sizes = new HashMap<>();
        for (var told : asked.toldEach("rows")) {
            var words = told.split(" ");
            var heat = words.length > 2 ? Heat.valueOf(words[2].toUpperCase(Locale.ROOT)) : Heat.NORMAL;
            sizes.put(TableName.of(words[0]), new TableFacts(Long.parseLong(words[1]), 0, heat, null));
        }
        return new Told(sizes, indexes());
    }

    /** Written as "index name table valid 12": whether it is valid, and how often it has been used. */
    private Map<TableName, List<IndexFacts>> indexes() {
        return asked.toldEach("index").stream()
                .map(told -> told.split(" "))
                .collect(groupingBy(
                        words -> TableName.of(words[1]),
                        mapping(
                                words -> new IndexFacts(
                                        TableName.of(words[0]), words[2].equals("valid"), Long.valueOf(words[3])),
                                toList())));
    }

    private record Told(Map<TableName, TableFacts> sizes, Map<TableName, List<IndexFacts>> known) implements Catalogue {

        @Override
        public Optional<TableFacts> table(TableName name) {
            return Optional.ofNullable(sizes.get(name));
        }

        @Override
        public List<IndexFacts> indexes(TableName table) {
            return known.getOrDefault(table, List.of());
        }
    }

    @Override
    public String toString() {
        return rule + ": " + sql().lines().findFirst().orElse("");
    }
}
