package io.backgrounder.openapi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;

/** The validator is worth something: it takes a right body and refuses wrong ones. */
class ContractTest {
    private static final String RIGHT = """
            {"type": "/problems/not-found", "title": "Not found", "status": 404, "instance": "/", "requestId": "r",
             "errors": [{"parameter": "limit", "detail": "must be a number"}]}""";

    private final Contract contract = new Contract();

    @Test
    void aRightBodyIsTaken() {
        assertThat(contract.errors("Problem", RIGHT), empty());
    }

    @Test
    void aMissingMemberIsRefused() {
        assertThat(contract.errors("Problem", "{}"), hasItem(containsString("requestId")));
    }

    @Test
    void aMemberOfAWrongTypeIsRefused() {
        assertThat(contract.errors("Problem", RIGHT.replace("404", "\"404\"")), hasItem(containsString("/status")));
    }

    @Test
    void aMemberThatIsNotDocumentedIsRefused() {
        assertThat(
                contract.errors("Problem", RIGHT.replace("\"title\"", "\"secret\": 1, \"title\"")),
                hasItem(containsString("secret")));
    }

    @Test
    void aWrongMemberOfANestedDocumentIsRefused() {
        assertThat(
                contract.errors("Problem", RIGHT.replace("\"detail\"", "\"detai\"")),
                hasItem(containsString("/errors/0")));
    }
}
