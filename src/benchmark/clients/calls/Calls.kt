import java.io.File
import kotlin.system.exitProcess
import okhttp3.OkHttpClient
import org.openapitools.client.apis.ChangesApi
import org.openapitools.client.apis.EditingStoriesApi
import org.openapitools.client.apis.PublicationApi
import org.openapitools.client.apis.ImportApi
import org.openapitools.client.apis.StoriesApi
import org.openapitools.client.infrastructure.ApiClient
import org.openapitools.client.infrastructure.ClientException
import org.openapitools.client.models.PublicationRequest
import org.openapitools.client.models.StoryDocument
import org.openapitools.client.models.StoryPatch
import org.openapitools.client.models.TopicLink

/** The calls, with the client for Kotlin. It leaves members that are null out, so that its merge patches remove nothing. */
fun main(arguments: Array<String>) {
    val (server, key, slug) = arguments
    ApiClient.accessToken = key
    val stories = StoriesApi(server)
    val editing = EditingStoriesApi(server)
    val publication = PublicationApi(server)
    val changes = ChangesApi(server)
    // The generated header leaves out all that is not JSON.
    val accepting = OkHttpClient.Builder().addInterceptor {
        it.proceed(it.request().newBuilder().header("Accept", "text/event-stream").build())
    }
    val live = ChangesApi(server, accepting.build())
    var token = ""
    call("list") { stories.listStories(limit = 2).data.size == 2 }
    call("story") { stories.getStory(stories.listStories(limit = 1).data[0].slug).headline.isNotEmpty() }
    call("export") {
        val lines = changes.exportPublished(ChangesApi.TypeExportPublished.topics).readLines()
        token = Regex("\"nextToken\":\"([^\"]+)\"").find(lines.last())!!.groupValues[1]
        lines.size > 2 && "/v1/topics/" in lines[0]
    }
    call("create") { editing.createStory(document(slug)).id!!.startsWith("story_") }
    call("patch") {
        editing.patchStory(slug, StoryPatch(background = "It was built in 1170."), ifMatch = "*").background != null
    }
    call("publish") { publication.publishDocument(PublicationApi.CollectionPublishDocument.stories, slug, PublicationRequest(), ifMatch = "*").status.value == "published" }
    call("former slug") {
        editing.patchStory(slug, StoryPatch(slug = "$slug-two"), ifMatch = "*")
        publication.publishDocument(PublicationApi.CollectionPublishDocument.stories, "$slug-two", PublicationRequest(), ifMatch = "*")
        stories.getStory(slug).slug == "$slug-two"
    }
    call("410") {
        publication.withdrawDocument(PublicationApi.CollectionWithdrawDocument.stories, "$slug-two", reason = "It was a test.", ifMatch = "*")
        try {
            stories.getStory(slug)
            false
        } catch (gone: ClientException) {
            gone.statusCode == 410
        }
    }
    call("stream") { "\"type\":\"story\"" in live.streamChanges(after = token, limit = 1).readText() }
    call("import") {
        val lines = File.createTempFile("lines", ".ndjson")
        lines.writeText("{\"type\":\"story\",\"slug\":\"$slug-three\",\"language\":\"en\",\"headline\":\"H\",\"summary\":\"S\"}\n")
        "\"created\"" in ImportApi(server).importDocuments(lines).readText()
    }
    exitProcess(0)
}

private fun document(slug: String) =
    StoryDocument(
        type = StoryDocument.Type.story,
        slug = slug,
        language = "en",
        headline = "The tide mill turns again",
        summary = "After *sixty* years the mill grinds.",
        analysis = "The sea pays.",
        topics = listOf(TopicLink(topic = "high-seas", role = TopicLink.Role.about)),
    )

private fun call(name: String, holds: () -> Boolean) {
    val outcome =
        try {
            if (holds()) "ok" else "not what was expected"
        } catch (failure: Exception) {
            failure.toString().replace(Regex("\\s+"), " ")
        }
    println("$name\t$outcome")
}
