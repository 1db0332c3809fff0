package io.salesvoice.crm.record;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.springframework.dao.DataIntegrityViolationException;

/** Which constraint a write met. */
public final class Constraints {
    private Constraints() {}

    public static boolean isUnique(DataIntegrityViolationException error) {
        return isOf(error, ConstraintKind.UNIQUE);
    }

    public static boolean isForeignKey(DataIntegrityViolationException error) {
        return isOf(error, ConstraintKind.FOREIGN_KEY);
    }

    private static boolean isOf(DataIntegrityViolationException error, ConstraintKind kind) {
        return error.getCause() instanceof ConstraintViolationException violation && violation.getKind() == kind;
    }
}
