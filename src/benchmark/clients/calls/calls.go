// The calls, with the client for Go.
package main

import (
	"backgrounder"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

var token string

func main() {
	server, key, slug := os.Args[1], os.Args[2], os.Args[3]
	configuration := backgrounder.NewConfiguration()
	configuration.Servers = backgrounder.ServerConfigurations{{URL: server}}
	client := backgrounder.NewAPIClient(configuration)
	ctx := context.WithValue(context.Background(), backgrounder.ContextAccessToken, key)
	stories, editing, publication := client.StoriesAPI, client.EditingStoriesAPI, client.PublicationAPI

	call("list", func() (bool, error) {
		page, _, err := stories.ListStories(ctx).Limit(2).Execute()
		return err == nil && len(page.Data) == 2, err
	})
	call("story", func() (bool, error) {
		page, _, err := stories.ListStories(ctx).Limit(1).Execute()
		if err != nil {
			return false, err
		}
		story, _, err := stories.GetStory(ctx, page.Data[0].Slug).Execute()
		return err == nil && story.Headline != "", err
	})
	call("export", func() (bool, error) {
		file, _, err := client.ChangesAPI.ExportPublished(ctx, "topics").Execute()
		lines, err := read(file, err)
		if err != nil {
			return false, err
		}
		var end struct{ NextToken string }
		err = json.Unmarshal([]byte(lines[len(lines)-1]), &end)
		token = end.NextToken
		return len(lines) > 2 && token != "", err
	})
	call("create", func() (bool, error) {
		story, _, err := editing.CreateStory(ctx).StoryDocument(document(slug)).Execute()
		return err == nil && strings.HasPrefix(story.GetId(), "story_"), err
	})
	call("patch", func() (bool, error) {
		patch := backgrounder.StoryPatch{}
		patch.SetBackground("It was built in 1170.")
		patched, _, err := editing.PatchStory(ctx, slug).IfMatch("*").StoryPatch(patch).Execute()
		if err != nil || patched.GetBackground() == "" {
			return false, err
		}
		patch.SetBackgroundNil()
		cleared, _, err := editing.PatchStory(ctx, slug).IfMatch("*").StoryPatch(patch).Execute()
		return err == nil && cleared.GetBackground() == "" && cleared.GetAnalysis() == "The sea pays.", err
	})
	publish := func(slug string) (bool, error) {
		order := backgrounder.PublicationRequest{}
		published, _, err := publication.PublishDocument(ctx, "stories", slug).IfMatch("*").PublicationRequest(order).Execute()
		return err == nil && published.Status == "published", err
	}
	call("publish", func() (bool, error) { return publish(slug) })
	call("former slug", func() (bool, error) {
		patch := backgrounder.StoryPatch{}
		patch.SetSlug(slug + "-two")
		if _, _, err := editing.PatchStory(ctx, slug).IfMatch("*").StoryPatch(patch).Execute(); err != nil {
			return false, err
		}
		if published, err := publish(slug + "-two"); !published {
			return false, err
		}
		story, _, err := stories.GetStory(ctx, slug).Execute()
		return err == nil && story.Slug == slug+"-two", err
	})
	call("410", func() (bool, error) {
		_, err := publication.WithdrawDocument(ctx, "stories", slug+"-two").IfMatch("*").Reason("It was a test.").Execute()
		if err != nil {
			return false, err
		}
		_, answer, _ := stories.GetStory(ctx, slug).Execute()
		return answer.StatusCode == 410, nil
	})
	call("stream", func() (bool, error) {
		file, _, err := client.ChangesAPI.StreamChanges(ctx).After(token).Limit(1).Execute()
		lines, err := read(file, err)
		return strings.Contains(strings.Join(lines, "\n"), `"type":"story"`), err
	})
	call("import", func() (bool, error) {
		lines, _ := os.CreateTemp("", "lines")
		fmt.Fprintf(lines, `{"type":"story","slug":"%s-three","language":"en","headline":"H","summary":"S"}`+"\n", slug)
		lines.Seek(0, io.SeekStart)
		file, _, err := client.ImportAPI.ImportDocuments(ctx).Body(lines).Execute()
		results, err := read(file, err)
		return err == nil && strings.Contains(results[0], `"created"`), err
	})
}

func document(slug string) backgrounder.StoryDocument {
	document := backgrounder.StoryDocument{
		Type:     "story",
		Slug:     &slug,
		Language: "en",
		Headline: "The tide mill turns again",
		Summary:  "After *sixty* years the mill grinds.",
	}
	document.SetAnalysis("The sea pays.")
	return document
}

func read(file *os.File, err error) ([]string, error) {
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(file)
	return strings.Split(strings.TrimSpace(string(text)), "\n"), err
}

func call(name string, holds func() (bool, error)) {
	held, err := holds()
	outcome := "not what was expected"
	if err != nil {
		outcome = strings.Join(strings.Fields(err.Error()), " ")
	} else if held {
		outcome = "ok"
	}
	fmt.Printf("%s\t%s\n", name, outcome)
}
