"""The calls, with the client for Python."""

import json
import sys
import time

from backgrounder import ApiClient, Configuration, EditingStoriesApi, ImportApi, ChangesApi, PublicationApi, StoriesApi
from backgrounder.exceptions import ApiException
from backgrounder.models.publication_request import PublicationRequest
from backgrounder.models.story_document import StoryDocument
from backgrounder.models.story_patch import StoryPatch
from backgrounder.models.coverage_patch import CoveragePatch

server, key, slug = sys.argv[1:4]
client = ApiClient(Configuration(host=server, access_token=key))
stories, editing, changes = StoriesApi(client), EditingStoriesApi(client), ChangesApi(client)
publication = PublicationApi(client)
token = ""


def document(of):
    return {
        "type": "story",
        "slug": of,
        "language": "en",
        "headline": "The tide mill turns again",
        "summary": "After *sixty* years the mill grinds.",
        "analysis": "The sea pays.",
        "topics": ["high-seas", {"topic": "united-nations", "role": "mentions"}],
    }


def call(name, holds):
    try:
        outcome = "ok" if holds() else "not what was expected"
    except Exception as failure:
        outcome = str(failure) or repr(failure)
    print(name, " ".join(outcome.split())[:1000], sep="\t", flush=True)


def export():
    global token
    lines = text(changes.export_published("topics")).splitlines()
    token = json.loads(lines[-1])["nextToken"]
    return len(lines) > 2 and json.loads(lines[0])["links"]["self"].startswith("/v1/topics/")


def patch():
    change = StoryPatch(background="It was built in 1170.", coverage=CoveragePatch(comparison="All agree."))
    patched = editing.patch_story(slug, change, if_match="*")
    cleared = editing.patch_story(slug, StoryPatch(background=None, coverage=None), if_match="*")
    return patched.background and not cleared.background and cleared.analysis == "The sea pays."


def former():
    editing.patch_story(slug, StoryPatch(slug=slug + "-two"), if_match="*")
    publication.publish_document("stories", slug + "-two", PublicationRequest(), if_match="*")
    return stories.get_story(slug).slug == slug + "-two"


def gone():
    publication.withdraw_document("stories", slug + "-two", reason="It was a test.", if_match="*")
    try:
        stories.get_story(slug)
    except ApiException as refusal:
        return refusal.status == 410 and json.loads(refusal.body)["status"] == 410


def stream():
    answer = changes.stream_changes_without_preload_content(
        # The generated header has the first media type that is JSON: that of problems.
        after=token, limit=1, _headers={"Accept": "text/event-stream"}
    )
    end = time.monotonic() + 10
    for part in answer.stream(1, decode_content=True):
        received.append(part)
        if b'"type":"story"' in b"".join(received):
            return True
        if time.monotonic() > end:
            return False


def bulk():
    lines = json.dumps(document(slug + "-three")) + "\n"
    results = text(ImportApi(client).import_documents(lines.encode())).splitlines()
    return json.loads(results[0])["status"] == "created"


def text(answer):
    return answer if isinstance(answer, str) else bytes(answer).decode()


received = []
call("list", lambda: len(stories.list_stories(limit=2).data) == 2)
call("story", lambda: stories.get_story(stories.list_stories(limit=1).data[0].slug).headline)
call("export", export)
call("create", lambda: editing.create_story(StoryDocument.from_dict(document(slug))).id.startswith("story_"))
call("patch", patch)
call("publish", lambda: publication.publish_document("stories", slug, PublicationRequest(), if_match="*").status == "published")
call("former slug", former)
call("410", gone)
call("stream", stream)
call("import", bulk)
