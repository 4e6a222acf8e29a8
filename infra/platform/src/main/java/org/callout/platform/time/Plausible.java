package org.callout.platform.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time of ours, from 1970 to 2199: every database and every page can hold it, and somebody may have meant it. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Plausible.Validator.class)
public @interface Plausible {

    String message() default "must be a time from 1970 to 2199";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is somebody else's concern. */
    final class Validator implements ConstraintValidator<Plausible, Instant> {

        private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || !time.isBefore(Instant.EPOCH) && time.isBefore(END);
        }
    }
}
