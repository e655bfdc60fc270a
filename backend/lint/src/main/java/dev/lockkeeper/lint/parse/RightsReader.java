package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.DropPolicy;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Policy;
import dev.lockkeeper.lint.fact.Privileges;
import dev.lockkeeper.lint.fact.RoleChange;
import dev.lockkeeper.lint.grammar.SqlParser.AlterDefaultPrivilegesContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterPolicyContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreatePolicyContext;
import dev.lockkeeper.lint.grammar.SqlParser.DropContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.GrantContext;
import dev.lockkeeper.lint.grammar.SqlParser.GrantTargetContext;
import dev.lockkeeper.lint.grammar.SqlParser.PrivilegesContext;
import dev.lockkeeper.lint.grammar.SqlParser.QualifiedNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.RevokeContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoleContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoleNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoleOptionContext;
import dev.lockkeeper.lint.grammar.SqlParser.RolesContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Who may do what: policies, privileges and roles. */
final class RightsReader {

    private RightsReader() {}

    static List<Fact> read(CreatePolicyContext create) {
        boolean restrictive = create.columnName().size() > 1
                && Names.column(create.columnName(1)).equals("restrictive");
        return List.of(new Policy(
                Names.table(create.qualifiedName()),
                Names.column(create.columnName(0)),
                true,
                command(create),
                !restrictive,
                roles(create.roles()),
                using(create.expr(), create.USING()),
                check(create.expr(), create.CHECK())));
    }

    static List<Fact> read(AlterPolicyContext alter) {
        return alter.RENAME() != null
                ? List.of()
                : List.of(new Policy(
                        Names.table(alter.qualifiedName()),
                        Names.column(alter.columnName(0)),
                        false,
                        "",
                        true,
                        roles(alter.roles()),
                        using(alter.expr(), alter.USING()),
                        check(alter.expr(), alter.CHECK())));
    }

    private static String command(CreatePolicyContext create) {
        if (create.SELECT() != null) {
            return "SELECT";
        }
        if (create.INSERT() != null) {
            return "INSERT";
        }
        if (create.UPDATE() != null) {
            return "UPDATE";
        }
        return create.DELETE() != null ? "DELETE" : "ALL";
    }

    private static @Nullable Expression using(List<ExprContext> conditions, @Nullable TerminalNode word) {
        return word == null ? null : ExpressionReader.read(conditions.get(0));
    }

    private static @Nullable Expression check(List<ExprContext> conditions, @Nullable TerminalNode word) {
        return word == null ? null : ExpressionReader.read(conditions.get(conditions.size() - 1));
    }

    static List<Fact> read(GrantContext grant) {
        if (grant.privileges() == null) {
            return List.of();
        }
        return List.of(new Privileges(
                true,
                names(grant.privileges()),
                target(grant.grantTarget()),
                things(grant.grantTarget()),
                roles(grant.roles()),
                grant.OPTION() != null && !grant.OPTION().isEmpty(),
                false));
    }

    static List<Fact> read(RevokeContext revoke) {
        if (revoke.privileges() == null) {
            return List.of();
        }
        return List.of(new Privileges(
                false,
                names(revoke.privileges()),
                target(revoke.grantTarget()),
                things(revoke.grantTarget()),
                roles(revoke.roles()),
                false,
                false));
    }

    static List<Fact> read(AlterDefaultPrivilegesContext alter) {
        var to = alter.roles().get(alter.roles().size() - 1);
        return List.of(new Privileges(
                alter.GRANT() != null && alter.REVOKE() == null,
                names(alter.privileges()),
                Kinds.words(alter.defaultTarget()),
                List.of(),
                roles(to),
                alter.OPTION() != null,
                true));
    }

    private static Set<String> names(PrivilegesContext privileges) {
        return privileges.ALL() != null
                ? Set.of("ALL")
                : privileges.privilege().stream()
                        .map(privilege -> Tree.text(privilege).toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    private static String target(GrantTargetContext target) {
        return target.ALL() != null ? "ALL " + target.getChild(1).getText().toUpperCase(Locale.ROOT) : kind(target);
    }

    private static String kind(GrantTargetContext target) {
        var first = target.getChild(0);
        return first instanceof TerminalNode ? first.getText().toUpperCase(Locale.ROOT) : "TABLE";
    }

    private static List<String> things(GrantTargetContext target) {
        return Lists.map(Tree.all(target, QualifiedNameContext.class), ParserRuleContext::getText);
    }

    private static List<String> roles(@Nullable RolesContext roles) {
        return roles == null
                ? List.of()
                : roles.roleName().stream().map(RightsReader::role).toList();
    }

    private static String role(RoleNameContext role) {
        return Names.fold(role.getStart());
    }

    static List<Fact> read(RoleContext role) {
        var verb = role.CREATE() != null ? "CREATE" : "ALTER";
        var name = role.roleName() == null ? "ALL" : role(role.roleName());
        var password = role.roleOption().stream()
                .filter(option -> option.PASSWORD() != null && option.string() != null)
                .map(RoleOptionContext::string)
                .map(literal -> Names.unquoted(literal.getStart()))
                .findFirst()
                .orElse(null);
        return List.of(new RoleChange(verb, name, password));
    }

    static List<Fact> read(DropContext drop) {
        if (drop.POLICY() != null && drop.ON() != null) {
            return List.of(new DropPolicy(Names.table(drop.qualifiedName(0)), Names.column(drop.columnName())));
        }
        var target = drop.dropTarget();
        boolean role = target != null && (target.ROLE() != null || target.USER() != null || target.GROUP() != null);
        return role
                ? drop.droppedName().stream()
                        .<Fact>map(name -> new RoleChange("DROP", name.getText(), null))
                        .toList()
                : List.of();
    }
}
