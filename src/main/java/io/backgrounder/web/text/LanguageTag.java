package io.backgrounder.web.text;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The member must be a valid language tag of RFC 5646 (BCP 47), in any case. */
@Target({METHOD, FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Validator.class)
public @interface LanguageTag {
    /** The longest tag that is looked up; {@link Size} refuses longer ones. */
    int LONGEST = 100;

    String message() default "must be a BCP 47 language tag such as en, pt-BR or zh-Hant";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks up each subtag. */
    class Validator implements ConstraintValidator<LanguageTag, String> {
        @Override
        public boolean isValid(String tag, ConstraintValidatorContext context) {
            return tag == null || tag.length() > LONGEST || LanguageTags.isValid(tag);
        }
    }
}
