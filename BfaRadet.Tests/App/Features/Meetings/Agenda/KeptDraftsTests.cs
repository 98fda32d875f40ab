using BfaRadet.App.Features.Meetings.Agenda;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

/// <summary>What a browser says that it has kept of a form: anybody can send anything.</summary>
public sealed class KeptDraftsTests
{
    [Fact]
    public void What_was_kept_is_read()
    {
        var draft = StoredDraft.Read(Json("""{"at":"2026-03-11T14:30:00Z","fields":{"Title":["Förr","Nu 👍"]}}"""));

        Assert.Equal(["Förr", "Nu 👍"], draft!.Fields["Title"]);
    }

    [Theory]
    [InlineData("""{"at":"2026-03-11T14:30:00Z","fields":{"Title":["Förr","Nu \ud83d"]}}""")]
    [InlineData("""{"at":"2026-03-11T14:30:00Z","fields":{"\udc00":["a","b"]}}""")]
    [InlineData("""{"at":"2026-03-11T14:30:00Z","fields":{"Title":["a",null]}}""")]
    [InlineData("""{"at":"2026-03-11T14:30:00Z","fields":{"Title":null}}""")]
    [InlineData("""{"at":"2026-03-11T14:30:00Z","fields":{"Title":"ab"}}""")]
    [InlineData("""{"at":"i går","fields":{}}""")]
    [InlineData("""{"at":"2026-03-11T14:30:00Z"}""")]
    [InlineData("null")]
    [InlineData("7")]
    public void Anything_else_is_none_and_no_fault(string kept) => Assert.Null(StoredDraft.Read(Json(kept)));

    [Fact]
    public void Nothing_at_all_is_none() => Assert.Null(StoredDraft.Read(default));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
