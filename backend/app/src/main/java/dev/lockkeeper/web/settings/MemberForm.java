package dev.lockkeeper.web.settings;

import dev.lockkeeper.access.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new member as typed. */
record MemberForm(
        @NotBlank(message = "{settings.member.form.email.missing}")
        @Email(message = "{settings.member.form.email.wrong}")
        @Size(max = 320, message = "{settings.member.form.email.wrong}")
        String email,

        @NotBlank(message = "{settings.member.form.name.missing}")
        @Size(max = 200, message = "{settings.member.form.name.long}")
        String name,

        @NotNull(message = "{settings.member.form.role.missing}")
        Role role,

        @Size(min = 12, max = 200, message = "{settings.member.form.password.length}")
        String password) {

    static MemberForm blank() {
        return new MemberForm("", "", Role.ENGINEER, "");
    }
}
