package io.backgrounder.timeline;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that {@link Edtf} can read. */
@Constraint(validatedBy = EdtfDate.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface EdtfDate {
    /** What is wrong with a text that is none. */
    String message() default "must be an EDTF date such as 1985, 1985-04, 1985-04-12, 1985-04~ or 1985-04-12T23:20:30Z";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts null, as all validators do. */
    class Validator implements ConstraintValidator<EdtfDate, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || Edtf.parse(text).isPresent();
        }
    }
}
