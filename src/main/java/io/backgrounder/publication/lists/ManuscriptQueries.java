package io.backgrounder.publication.lists;

import io.backgrounder.address.Kind;
import io.backgrounder.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What lists ask for, with the resources and words that their filters name looked up. */
@ApplicationScoped
class ManuscriptQueries {
    @Inject
    NamedLinks links;

    @Inject
    WordFilters words;

    ManuscriptQuery of(Kind kind, ManuscriptFilter filter) {
        ManuscriptQuery query = new ManuscriptQuery(kind, filter);
        if (filter.q != null) {
            words.add(query, kind, filter.q);
        }
        return query;
    }

    /** @throws ProblemException 400 if the filter names a topic, source, FAQ or story that does not exist */
    ManuscriptQuery of(StoryManuscriptFilter filter) {
        ManuscriptQuery query = of(Kind.STORY, filter);
        query.add(filter, links.of(filter));
        return query;
    }
}
