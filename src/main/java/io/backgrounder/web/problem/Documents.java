package io.backgrounder.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;

/** Validates documents that were read from a body. */
@ApplicationScoped
public class Documents {
    @Inject
    Validator validator;

    /**
     * Returns the document if it is valid.
     *
     * @throws ProblemException 422 with every rule that it breaks
     */
    public <T> T valid(T document) {
        refuse(faults(document));
        return document;
    }

    /** Every rule that its members break; if a list is too long, only that. */
    public <T> List<Problem.Error> faults(T document) {
        List<Problem.Error> tooLong = ListSizes.faults(document);
        return tooLong.isEmpty() ? DocumentFaults.of(validator.validate(document)) : tooLong;
    }

    /** @throws ProblemException 422 with these errors, if there are any */
    public static void refuse(List<Problem.Error> errors) {
        if (!errors.isEmpty()) {
            Problem.Error first = errors.get(0);
            String subject = first.pointer().isEmpty() ? "The document" : "The member '" + first.pointer() + "'";
            throw new ProblemException(ProblemType.INVALID_DOCUMENT, subject + " " + first.detail() + ".", errors);
        }
    }
}
