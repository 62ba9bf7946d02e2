package io.backgrounder.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How the pages of revisions are kept. */
@ApplicationScoped
class RevisionJson {
    @Inject
    ObjectMapper mapper;

    PublishedStory page(Revision row) {
        return read(row, PublishedStory.class);
    }

    ObjectNode tree(Revision row) {
        return read(row, ObjectNode.class);
    }

    String write(PublishedStory page) {
        try {
            return mapper.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(Revision row, Class<T> type) {
        try {
            return mapper.readValue(row.page, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
