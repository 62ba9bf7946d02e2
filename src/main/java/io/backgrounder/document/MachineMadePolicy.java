package io.backgrounder.document;

import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether readers may see text that a machine has made. By default it takes a person who has reviewed it and somebody who answers for it,
 * as the exception in article 50, paragraph 4 of the EU's AI Act (Regulation 2024/1689) has it.
 */
@ApplicationScoped
public class MachineMadePolicy {
    /** What such text takes. */
    enum Rule {
        /** Nothing: readers are told that a machine has made it. */
        DISCLOSE,
        /** A review of each section, and somebody who answers for the document. */
        REVIEW,
        /** It is not published at all. */
        REFUSE
    }

    private final Rule rule;

    @Inject
    MachineMadePolicy(
            @ConfigProperty(name = "backgrounder.publication.machine-made", defaultValue = "review") Rule rule) {
        this.rule = rule;
    }

    /** An error for each part of a document that may not be published as it is. */
    public List<Problem.Error> faults(Document<?> document) {
        return switch (rule) {
            case DISCLOSE -> List.of();
            case REVIEW -> document.unreviewed();
            case REFUSE -> document.machineMade();
        };
    }
}
