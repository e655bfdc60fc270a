package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.BuiltInTypes;
import dev.lockkeeper.lint.schema.Category;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Overloads;
import dev.lockkeeper.lint.schema.Signatures;
import dev.lockkeeper.lint.schema.Signatures.Signature;
import dev.lockkeeper.lint.schema.Term;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out of which type a term is, and what the server has against it; where it is not sure, nothing. */
record Typing(Situation now, Function<String, Optional<DataType>> columns) {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "name", "bpchar");
    private static final String BOOLEAN = "boolean";
    static final String ENUM = "enum ";
    private static final Set<String> COMPARING = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");

    Typing(Situation now, TableName table) {
        this(now, name -> now.schema()
                .told(table)
                .flatMap(known -> known.column(name))
                .flatMap(known -> Optional.ofNullable(known.type())));
    }

    /** What is wrong with any of them. */
    @Nullable
    String refusal(Collection<Term> terms) {
        return Seq.from(terms).firstNotNull(term -> of(term).error());
    }

    /** What is wrong with it, where a truth is wanted. */
    @Nullable
    String truth(Term term) {
        var value = of(term);
        boolean other = value.known() && !value.untyped() && !BOOLEAN.equals(value.type());
        return value.error() == null && other ? SqlState.DATATYPE_MISMATCH : value.error();
    }

    /** Whether it surely may answer otherwise another time. */
    boolean moves(Term term) {
        return of(term).moves();
    }

    /** Its type, where that is known. */
    Optional<DataType> type(Term term) {
        var value = of(term);
        return value.untyped() || value.type() == null || value.type().startsWith(ENUM)
                ? Optional.empty()
                : Optional.of(written(value.type()));
    }

    private static DataType written(String key) {
        boolean array = key.endsWith("[]");
        var name = (array ? key.substring(0, key.length() - 2) : key).replace('_', ' ');
        return new DataType(name.startsWith("txid") ? key : name, List.of(), array);
    }

    /** As above of what a query gives, where aggregates and windows have their place. */
    Optional<DataType> given(Term term) {
        if (!(term instanceof Term.Called call) || now.schema().types().toldFunction(call.function())) {
            return type(term);
        }
        var all = Signatures.functions(call.function(), now.serverMajor());
        var given = Lists.map(
                call.arguments(), argument -> String.valueOf(of(argument).type()));
        if (all.isEmpty() || BuiltInTypes.has(call.function()) || given.contains("null")) {
            return type(term);
        }
        return Overloads.choose(all, given)
                .one()
                .filter(one -> !one.polymorphic() && one.kind() != 's')
                .map(one -> written(one.gives()));
    }

    Valued of(Term term) {
        if (term instanceof Term.Untyped) {
            return Valued.UNTYPED;
        }
        if (term instanceof Term.Constant constant) {
            return Valued.of(key(constant.type()));
        }
        if (term instanceof Term.Session session) {
            return Valued.of(key(session.type())).moving(true);
        }
        if (term instanceof Term.Named named) {
            return columns.apply(named.column()).map(this::key).map(Valued::of).orElse(Valued.OPAQUE);
        }
        if (term instanceof Term.Qualified named) {
            return of(new Term.Named(named.source() + "." + named.column()));
        }
        if (term instanceof Term.Cast cast) {
            return cast(cast);
        }
        return composed(term);
    }

    private Valued composed(Term term) {
        if (term instanceof Term.Called call) {
            return called(call);
        }
        if (term instanceof Term.Operation operation) {
            return operation(operation);
        }
        if (term instanceof Term.Logic logic) {
            return logic(logic.parts());
        }
        if (term instanceof Term.Test test) {
            return with(
                    Valued.of(BOOLEAN), Seq.from(test.values()).map(this::of).toList());
        }
        if (term instanceof Term.ArrayOf array) {
            var one = oneOf(new Term.OneOf(List.of(), array.values()));
            return one.known() && !String.valueOf(one.type()).contains(" ")
                    ? new Valued(one.type() + "[]", one.moves(), one.error())
                    : one;
        }
        return term instanceof Term.OneOf choice ? oneOf(choice) : Valued.OPAQUE;
    }

    /** What is wrong with a part is wrong with the whole, and what moves in it moves it. */
    private static Valued with(Valued whole, List<Valued> parts) {
        var inPart = Seq.from(parts).firstNotNull(Valued::error);
        var error = inPart == null ? whole.error() : inPart;
        boolean moves = whole.moves() || Seq.from(parts).anyMatch(Valued::moves);
        return new Valued(error == null ? whole.type() : null, moves, error);
    }

    /** Each part has to be a truth before the next one is looked at. */
    private Valued logic(List<Term> parts) {
        return with(Valued.of(BOOLEAN), Seq.from(parts).map(this::truthful).toList());
    }

    private Valued truthful(Term part) {
        var value = of(part);
        boolean other = value.known() && !value.untyped() && !BOOLEAN.equals(value.type());
        return other && value.error() == null ? Valued.wrong(SqlState.DATATYPE_MISMATCH) : value;
    }

    private Valued oneOf(Term.OneOf choice) {
        var conditions = logic(choice.conditions());
        var values = Seq.from(choice.values()).map(this::of).toList();
        var types = values.stream()
                .map(Valued::type)
                .filter(type -> !Overloads.UNTYPED.equals(type))
                .distinct()
                .toList();
        var all = Seq.concat(Seq.of(conditions), Seq.from(values)).toList();
        if (types.contains(null) || types.size() > 2) {
            return with(Valued.OPAQUE, all);
        }
        if (types.size() == 2) {
            return with(common(types.get(0), types.get(1)), all);
        }
        return with(types.isEmpty() ? Valued.OPAQUE : Valued.of(types.get(0)), all);
    }

    private static Valued common(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Valued.OPAQUE;
        }
        boolean apart = Category.of(one).isPresent()
                && Category.of(other).isPresent()
                && !Category.of(one)
                        .map(Category::letter)
                        .equals(Category.of(other).map(Category::letter));
        return apart ? Valued.wrong(SqlState.DATATYPE_MISMATCH) : Valued.OPAQUE;
    }

    private Valued cast(Term.Cast cast) {
        var from = of(cast.value());
        var to = key(cast.type());
        if (from.error() == null && from.type() != null && !from.untyped() && to == null) {
            return named(from, from.type(), cast.type());
        }
        if (from.error() != null || from.type() == null || to == null || from.untyped()) {
            return new Valued(to, from.moves(), from.error());
        }
        boolean castable = from.type().startsWith(ENUM)
                ? TEXTS.contains(to) || to.equals(from.type())
                : to.startsWith(ENUM) && TEXTS.contains(from.type())
                        || new Conversion(now, written(from.type()), cast.type()).castable();
        return castable
                ? new Valued(to, from.moves() || Movement.of(from.type(), to), null)
                : Valued.wrong(SqlState.CANNOT_COERCE);
    }

    /** To a type that somebody has made. */
    private Valued named(Valued from, String type, DataType to) {
        boolean told = now.schema().types().labels(to.name()).isPresent();
        boolean castable = !told || type.startsWith(ENUM) || new Conversion(now, written(type), to).castable();
        return castable ? Valued.OPAQUE.moving(from.moves()) : Valued.wrong(SqlState.CANNOT_COERCE);
    }

    private Valued called(Term.Called call) {
        var given = Seq.from(call.arguments()).map(this::of).toList();
        var types = now.schema().types();
        if (types.toldFunction(call.function())) {
            return with(Valued.OPAQUE.moving(types.changes(call.function())), given);
        }
        if (call.function().startsWith("quote_")) {
            return with(Valued.of("text"), given);
        }
        var all = call.function().equals("timezone")
                ? Movement.zones()
                : Signatures.functions(call.function(), now.serverMajor());
        if (all.isEmpty()
                || BuiltInTypes.has(call.function())
                || Seq.from(given).anyMatch(value -> !value.known())) {
            return with(Valued.OPAQUE.moving(all.isEmpty() ? types.changes(call.function()) : moving(all)), given);
        }
        return with(chosen(all, given), given);
    }

    private static boolean moving(List<Signature> all) {
        return Seq.from(all).noneMatch(Signature::immutable);
    }

    private Valued chosen(List<Signature> all, List<Valued> given) {
        var choice = Overloads.choose(all, Lists.map(given, value -> String.valueOf(value.type())));
        if (choice.none()) {
            boolean ours = Seq.from(given)
                    .allMatch(value -> value.untyped()
                            || String.valueOf(value.type()).startsWith(ENUM)
                            || Category.of(String.valueOf(value.type())).isPresent());
            return ours ? Valued.wrong(SqlState.UNDEFINED_FUNCTION) : Valued.OPAQUE;
        }
        return choice.one()
                .map(one -> given(one).moving(Movement.of(one, given)))
                .orElse(Valued.OPAQUE.moving(moving(all)));
    }

    private static Valued given(Signature one) {
        return switch (one.kind()) {
            case 'a' -> Valued.wrong(SqlState.GROUPING);
            case 'w' -> Valued.wrong(SqlState.WRONG_OBJECT_TYPE);
            case 's' -> Valued.wrong(SqlState.FEATURE_NOT_SUPPORTED);
            default ->
                (one.polymorphic() && one.gives().startsWith("any") ? Valued.OPAQUE : Valued.of(one.gives()))
                        .moving(!one.immutable());
        };
    }

    private Valued operation(Term.Operation operation) {
        var right = of(operation.right());
        if (operation.left() == null) {
            boolean number = right.type() != null
                    && Category.of(right.type())
                            .filter(type -> type.letter() == 'N')
                            .isPresent();
            return with(number ? Valued.of(right.type()) : Valued.OPAQUE, List.of(right));
        }
        var given = List.of(of(operation.left()), right);
        var misspelt = misspelt(operation, given);
        if (misspelt != null) {
            return with(Valued.wrong(misspelt), given);
        }
        var all = Signatures.operators(operation.symbol(), now.serverMajor());
        if (operation.symbol().equals("||") && given.get(0).untyped() && right.untyped()) {
            return with(Valued.of("text"), given);
        }
        if (all.isEmpty()
                || Seq.from(given).anyMatch(value -> !value.known())
                || given.get(0).untyped() && right.untyped()) {
            return with(Valued.OPAQUE, given);
        }
        boolean joined = operation.symbol().equals("||");
        var chosen = chosen(all, given);
        return with(joined ? new Valued(chosen.type(), spoken(given), chosen.error()) : chosen, given);
    }

    /** A string takes the type of what it is compared with. */
    private @Nullable String misspelt(Term.Operation operation, List<Valued> given) {
        var left = given.get(0);
        var right = given.get(1);
        if (!COMPARING.contains(operation.symbol()) || left.untyped() == right.untyped()) {
            return null;
        }
        var type = left.untyped() ? right.type() : left.type();
        var text = left.untyped() ? operation.left() : operation.right();
        return type == null || text == null
                ? null
                : Spelling.refusal(now, type.startsWith(ENUM) ? ofEnum(type) : written(type), text);
    }

    private static DataType ofEnum(String key) {
        return new DataType(key.substring(ENUM.length()), List.of(), false);
    }

    /** What is no text becomes one, some of it by the session's settings. */
    private static boolean spoken(List<Valued> given) {
        boolean text =
                Seq.from(given).anyMatch(value -> value.untyped() || TEXTS.contains(String.valueOf(value.type())));
        return text
                && Seq.from(given)
                        .anyMatch(value -> !value.untyped() && Movement.of(String.valueOf(value.type()), "text"));
    }

    /** Domains are what is under them; of types that are not the server's own, nothing is known. */
    private @Nullable String key(DataType type) {
        var base = now.schema().types().baseOf(type);
        if (!base.array() && now.schema().types().labels(base.name()).isPresent()) {
            return ENUM + base.name();
        }
        boolean own = BuiltInTypes.has(base.name()) && !base.name().contains("%") && !base.serial();
        boolean several = base.name().startsWith("interval") && !base.name().equals("interval");
        return own && !several ? base.name().replace(' ', '_') + (base.array() ? "[]" : "") : null;
    }
}
