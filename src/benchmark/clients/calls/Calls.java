import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ChangesApi;
import org.openapitools.client.api.EditingStoriesApi;
import org.openapitools.client.api.PublicationApi;
import org.openapitools.client.api.ImportApi;
import org.openapitools.client.api.StoriesApi;
import org.openapitools.client.model.CoveragePatch;
import org.openapitools.client.model.PublicationRequest;
import org.openapitools.client.model.Story;
import org.openapitools.client.model.StoryDocument;
import org.openapitools.client.model.StoryPage;
import org.openapitools.client.model.StoryPatch;
import org.openapitools.client.model.TopicLink;

/** The calls, with the client for Java. */
class Calls {
    private static String token;

    public static void main(String[] arguments) {
        URI server = URI.create(arguments[0]);
        String slug = arguments[2];
        ApiClient client = new ApiClient()
                .setScheme(server.getScheme())
                .setHost(server.getHost())
                .setPort(server.getPort())
                .setBasePath("")
                .setHttpClientBuilder(HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL))
                .setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        // Or else the file's name is sent, as JSON.
        client.setObjectMapper(ApiClient.createDefaultObjectMapper().registerModule(new SimpleModule().addSerializer(File.class, new Content())));
        StoriesApi stories = new StoriesApi(client);
        EditingStoriesApi editing = new EditingStoriesApi(client);
        PublicationApi publication = new PublicationApi(client);
        ChangesApi changes = new ChangesApi(client);
        call("list", () -> list(stories, 2).getData().size() == 2);
        call("story", () -> story(stories, list(stories, 1).getData().get(0).getSlug()).getHeadline() != null);
        call("export", () -> {
            List<String> lines = Files.readAllLines(changes.exportPublished(ChangesApi.APIExportPublishedRequest.newBuilder()
                            .type("topics")
                            .build())
                    .toPath());
            token = new ObjectMapper().readTree(lines.get(lines.size() - 1)).get("nextToken").textValue();
            return lines.size() > 2 && lines.get(0).contains("/v1/topics/");
        });
        call("create", () -> editing.createStory(EditingStoriesApi.APICreateStoryRequest.newBuilder()
                        .storyDocument(document(slug))
                        .build())
                .getId()
                .startsWith("story_"));
        call("patch", () -> {
            StoryDocument patched = patch(editing, slug, new StoryPatch()
                    .background("It was built in 1170.")
                    .coverage(new CoveragePatch().comparison("All agree.")));
            StoryDocument cleared = patch(editing, slug, new StoryPatch().background(null).coverage(null));
            return patched.getBackground() != null
                    && cleared.getBackground() == null
                    && cleared.getAnalysis().equals("The sea pays.");
        });
        call("publish", () -> publish(publication, slug).equals("published"));
        call("former slug", () -> {
            patch(editing, slug, new StoryPatch().slug(slug + "-two"));
            publish(publication, slug + "-two");
            return story(stories, slug).getSlug().equals(slug + "-two");
        });
        call("410", () -> {
            publication.withdrawDocument(PublicationApi.APIWithdrawDocumentRequest.newBuilder()
                    .collection("stories")
                    .reference(slug + "-two")
                    .reason("It was a test.")
                    .ifMatch("*")
                    .build());
            try {
                story(stories, slug);
                return false;
            } catch (ApiException gone) {
                return gone.getCode() == 410;
            }
        });
        call("stream", () -> Files.readString(changes.streamChanges(ChangesApi.APIStreamChangesRequest.newBuilder()
                                .after(token)
                                .limit(1L)
                                .build())
                        .toPath())
                .contains("\"type\":\"story\""));
        call("import", () -> {
            File lines = File.createTempFile("lines", ".ndjson");
            Files.writeString(lines.toPath(), new ObjectMapper()
                    .writeValueAsString(java.util.Map.of(
                            "type", "story", "slug", slug + "-three", "language", "en", "headline", "H", "summary", "S")));
            return Files.readString(new ImportApi(client)
                            .importDocuments(ImportApi.APIImportDocumentsRequest.newBuilder()
                                    .body(lines)
                                    .build())
                            .toPath())
                    .contains("\"created\"");
        });
    }

    private static class Content extends JsonSerializer<File> {
        @Override
        public void serialize(File file, JsonGenerator body, SerializerProvider provider) throws IOException {
            body.writeRaw(Files.readString(file.toPath()));
        }
    }

    private static StoryPage list(StoriesApi stories, int limit) throws ApiException {
        return stories.listStories(StoriesApi.APIListStoriesRequest.newBuilder().limit(limit).build());
    }

    private static Story story(StoriesApi stories, String slug) throws ApiException {
        return stories.getStory(StoriesApi.APIGetStoryRequest.newBuilder().story(slug).build());
    }

    private static StoryDocument patch(EditingStoriesApi editing, String slug, StoryPatch patch) throws ApiException {
        return editing.patchStory(EditingStoriesApi.APIPatchStoryRequest.newBuilder()
                .story(slug)
                .storyPatch(patch)
                .ifMatch("*")
                .build());
    }

    private static String publish(PublicationApi publication, String slug) throws ApiException {
        return publication.publishDocument(PublicationApi.APIPublishDocumentRequest.newBuilder()
                        .collection("stories")
                        .reference(slug)
                        .publicationRequest(new PublicationRequest())
                        .ifMatch("*")
                        .build())
                .getStatus()
                .getValue();
    }

    private static StoryDocument document(String slug) {
        return new StoryDocument()
                .type(StoryDocument.TypeEnum.STORY)
                .slug(slug)
                .language("en")
                .headline("The tide mill turns again")
                .summary("After *sixty* years the mill grinds.")
                .analysis("The sea pays.")
                .addTopicsItem(new TopicLink("high-seas"));
    }

    private static void call(String name, Callable<Boolean> holds) {
        String outcome;
        try {
            outcome = holds.call() ? "ok" : "not what was expected";
        } catch (Exception e) {
            outcome = e.toString().replaceAll("\\s+", " ");
        }
        System.out.println(name + "\t" + outcome);
    }
}
