package io.backgrounder.publication;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A rule of the database that no check of ours knows. */
@QuarkusTest
class UnforeseenRuleTest {
    @Inject
    DataSource database;

    @Test
    void breakingItIsAConflict() throws SQLException {
        Editor.create("faqs/unforeseen-faq", faq());
        execute("alter table faq add constraint faq_unforeseen check (question <> 'Unforeseen')");
        try {
            for (Response refusal : new Response[] {
                Editor.patch("faqs/unforeseen-faq", object("question", "Unforeseen")),
                Editor.post("faqs", faq("question", "Unforeseen"))
            }) {
                refusal.then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/conflict"))
                        .body("detail", containsString("'faq_unforeseen'"));
            }
            Editor.get("faqs/unforeseen-faq").then().body("question", equalTo("Q"));
            given().get("/v1/faqs/unforeseen").then().statusCode(404);
        } finally {
            execute("alter table faq drop constraint faq_unforeseen");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
