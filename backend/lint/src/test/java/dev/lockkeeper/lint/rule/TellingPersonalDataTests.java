package dev.lockkeeper.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingPersonalDataTests {

    private static final TableName TABLE = TableName.of("entry");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "title",
                "status",
                "state",
                "type",
                "kind",
                "code",
                "description",
                "comment",
                "note",
                "created_at",
                "updated_at",
                "deleted_at",
                "version",
                "position",
                "amount",
                "total",
                "price",
                "currency",
                "quantity",
                "sku",
                "barcode",
                "url",
                "slug",
                "path",
                "content",
                "body",
                "subject",
                "payload",
                "metadata",
                "settings",
                "config",
                "enabled",
                "active",
                "visible",
                "priority",
                "rank",
                "score",
                "rating",
                "color",
                "size",
                "weight",
                "height",
                "width",
                "length",
                "unit",
                "category",
                "category_id",
                "parent_id",
                "owner_id",
                "user_id",
                "customer_id",
                "order_id",
                "product_id",
                "tenant_id",
                "email_id",
                "address_id",
                "email_verified",
                "email_verified_at",
                "email_sent_at",
                "email_template",
                "email_subject",
                "email_count",
                "mail_queue",
                "mail_server",
                "phone_type",
                "phone_prefix",
                "phone_country_code",
                "phone_verified",
                "name_template",
                "file_name",
                "table_name",
                "host_name",
                "product_name",
                "event_name",
                "display_order",
                "street_count",
                "zip_file",
                "zipped",
                "addressable",
                "memory_address_space",
                "mobile_enabled",
                "mobile_app_version",
                "birth_rate",
                "telemetry",
                "telephone_system",
                "faxable",
                "gender_template",
                "country_code",
                "region",
                "language",
                "locale",
                "timezone",
                "ip_range",
                "port",
                "protocol",
                "card_type",
                "card_layout",
                "bank_id",
                "passport_required",
                "salary_type",
                "token_count",
                "session_id",
                "request_id",
                "trace_id",
                "hash",
                "checksum",
                "sexton",
                "streetlight_id",
                "dns_name",
                "surnames_count",
                "nationality_id",
                "religion_count",
                "mailing_list",
                "mail_template_id",
                "company_address"
            })
    void an_ordinary_column_is_nobodys(String column) {
        assertThat(kind(column, usual(column))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "email, email",
        "customer_email, email",
        "emailAddress, email",
        "e_mail, email",
        "correo_electronico, email",
        "phone, phone",
        "phoneNumber, phone",
        "telefonnummer, phone",
        "mobile, phone",
        "fax, phone",
        "first_name, name",
        "LastName, name",
        "nachname, name",
        "prenom, name",
        "apellidos, name",
        "full_name, name",
        "date_of_birth, birth",
        "dob, birth",
        "geburtsdatum, birth",
        "fecha_nacimiento, birth",
        "street_address, address",
        "address, address",
        "postal_code, address",
        "billing_address, address",
        "direccion, address",
        "ssn, national",
        "passport_number, national",
        "codice_fiscale, national",
        "bsn, national",
        "pesel, national",
        "iban, bank",
        "credit_card_number, bank",
        "kontonummer, bank",
        "ip_address, network",
        "client_ip, network",
        "gender, special",
        "religion, special",
        "diagnosis, special",
        "salary, income",
        "gehalt, income"
    })
    void a_personal_column_is_known_in_many_languages(String column, String kind) {
        assertThat(kind(column, "text")).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "email, boolean",
        "email, bigint",
        "phone, boolean",
        "first_name, integer",
        "date_of_birth, boolean",
        "address, uuid",
        "gender, boolean",
        "iban, boolean",
        "postal_code, uuid"
    })
    void a_type_that_cannot_hold_it_is_no_sign_of_it(String column, String type) {
        assertThat(kind(column, type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"date_of_birth, date", "ssn, bigint", "salary, numeric", "ip_address, inet", "email, citext"})
    void a_type_of_its_own_goes_with_it(String column, String type) {
        assertThat(kind(column, type)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "GB82 WEST 1234 5698 7654 32, IBAN",
        "FR1420041010050500013M02606, IBAN",
        "4539 1488 0343 6467, CARD",
        "+1 212 736 5000, PHONE",
        "grace@navy.mil, EMAIL",
        "078-05-1120, NATIONAL",
        "529.982.247-25, NATIONAL"
    })
    void values_prove_what_they_are(String text, PersonalValue kind) {
        assertThat(PersonalValue.in(text, null)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB82 WEST 1234 5698 7654 33",
                "4539 1488 0343 6468",
                "4111 1111 1111 1111",
                "4539148803436467",
                "ada@example.org",
                "support@acme.com",
                "user@host",
                "2026-01-01 10:00:00+00",
                "192.168.100.200",
                "1234567890",
                "000-12-3456",
                "529.982.247-26",
                "AB123456C",
                "12345678Z",
                "9783161484100",
                "550e8400-e29b-41d4-a716-446655440000",
                "1.2.3-beta.4",
                "+1",
                "https://git@github.com/acme/shop.git"
            })
    void what_only_looks_like_it_is_left_alone(String text) {
        assertThat(PersonalValue.in(text, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345678Z, dni", "AB123456C, nino", "030 901820, telefon", "4539148803436467, card_number"})
    void the_column_may_say_what_a_number_is(String text, String column) {
        assertThat(PersonalValue.in(text, column)).isPresent();
    }

    private static Optional<String> kind(String column, @Nullable String type) {
        return PersonalData.in(TABLE, column, type == null ? null : DataType.of(type, List.of(), false));
    }

    /** The type that such a column usually has. */
    private static String usual(String column) {
        if (column.endsWith("_id") || column.equals("id")) {
            return "bigint";
        }
        return column.endsWith("_at") ? "timestamptz" : "text";
    }
}
