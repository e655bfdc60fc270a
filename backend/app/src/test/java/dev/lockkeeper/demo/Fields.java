package dev.lockkeeper.demo;

import dev.lockkeeper.demo.Routes.Route;
import dev.lockkeeper.tenancy.Tenant;
import jakarta.validation.Valid;
import java.beans.PropertyDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each address takes, as its handler declares it, and something right for each of it. */
@TestComponent
class Fields {

    /** One thing that is sent: a field of a form or of a body by its path, or a parameter. */
    record Field(String path, Class<?> type) {

        boolean isText() {
            return type == String.class;
        }
    }

    private final TwoCompanies companies;
    private final RequestMappingHandlerMapping mappings;

    Fields(TwoCompanies companies, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.companies = companies;
        this.mappings = mappings;
    }

    List<Field> of(Route route) {
        return Arrays.stream(handler(route).getMethodParameters())
                .flatMap(Fields::sent)
                .toList();
    }

    boolean takesBody(Route route) {
        return Arrays.stream(handler(route).getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    /** Right in form; identifiers are the tenant's own. */
    Map<String, String> filled(Route route, Tenant home) {
        var values = new LinkedHashMap<String, String>();
        of(route)
                .forEach(
                        field -> values.put(field.path(), field.type() == UUID.class ? id(field, home) : value(field)));
        return values;
    }

    /** Of what the field is named after, else of a member: who owns, leads, decides. */
    private String id(Field field, Tenant home) {
        var singular = field.path().replaceFirst("s$", "");
        var named = field.path().endsWith(".jira") ? "jira_connection" : singular;
        var table = companies.tables().contains(named) ? named : "member";
        var people = table.equals("member") ? " where kind = 'HUMAN' and role in ('REVIEWER', 'ADMIN', 'OWNER')" : "";
        return companies
                .read(home, "select id from tenant." + table + people + " order by id limit 1", UUID.class)
                .toString();
    }

    private HandlerMethod handler(Route route) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains(route.pattern()))
                .filter(entry -> Routes.methods(entry.getKey()).anyMatch(route.method()::equals))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Field> sent(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            var name = asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
            return Stream.of(new Field(name, parameter.getParameterType()));
        }
        return isForm(parameter) ? parts("", parameter.getParameterType()) : Stream.empty();
    }

    /** Other model attributes are what the page shows. */
    private static boolean isForm(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Valid.class)
                || parameter.getParameterType().getSimpleName().endsWith("Filter");
    }

    private static Stream<Field> parts(String prefix, Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).flatMap(part -> parts(prefix, part))
                : Arrays.stream(BeanUtils.getPropertyDescriptors(type)).flatMap(part -> parts(prefix, part));
    }

    private static Stream<Field> parts(String prefix, RecordComponent part) {
        return field(prefix + part.getName(), part.getType(), part.getGenericType());
    }

    private static Stream<Field> parts(String prefix, PropertyDescriptor part) {
        return part.getWriteMethod() == null
                ? Stream.empty()
                : field(
                        prefix + part.getName(),
                        part.getPropertyType(),
                        part.getReadMethod().getGenericReturnType());
    }

    private static Stream<Field> field(String path, Class<?> type, Type generic) {
        if (Collection.class.isAssignableFrom(type)) {
            var element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return isOurs(element) ? parts(path + "[0].", element) : Stream.of(new Field(path, element));
        }
        return isOurs(type) ? parts(path + ".", type) : Stream.of(new Field(path, type));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("dev.lockkeeper") && !type.isEnum();
    }

    private static String value(Field field) {
        var type = field.type();
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == LocalDate.class) {
            return LocalDate.now().plusDays(30).toString();
        }
        if (type == LocalDateTime.class) {
            return "2026-01-02T03:04";
        }
        if (type == Instant.class) {
            return "2026-01-02T03:04:00Z";
        }
        if (type == LocalTime.class) {
            return "09:00";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        return type == String.class ? text(field) : field.path().equals("majorVersion") ? "18" : "1";
    }

    /** Some texts have a form of their own. */
    private static String text(Field field) {
        var name = field.path().toLowerCase();
        if (name.contains("email")) {
            return "walk@walk.example";
        }
        return switch (field.path()) {
            case "baseUrl", "address" -> "https://localhost";
            case "jiraIssue", "issue" -> "WALK-1";
            case "projects", "issueTypes[0].project" -> "WALK";
            case "currency" -> "EUR";
            case "field" -> "customfield_10050";
            case "timeZone", "windows[0].zone" -> "Europe/Berlin";
            case "windows[0].from", "windows[0].until" -> "09:00";
            case "subject", "migration" -> "M-1";
            case "scripts[0].sql" -> "SELECT 1;";
            case "password" -> "correct horse battery staple";
            default -> "walk";
        };
    }
}
